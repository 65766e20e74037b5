package org.rounds.imports.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.rounds.imports.service.ImportSample;
import org.rounds.imports.service.ImportSampleService;
import org.rounds.imports.service.ImportService;
import org.rounds.imports.service.ImportState;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.json.JsonForm;
import org.rounds.shared.replay.ReplayService;
import org.rounds.shared.replay.ReplayService.Answer;
import org.rounds.shared.replay.ReplayService.Ask;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.Replays;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Texts;

/** {@code /imports}: upload, progress, faults, stop. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    @Inject private ImportService imports;
    @Inject private ImportSampleService samples;
    @Inject private ReplayService replays;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(
            @QueryParam("type") String type,
            @QueryParam("dryRun") String dryRunText,
            @FormParam("file") EntityPart file,
            @HeaderParam(Replays.KEY) String key,
            @Context UriInfo uri,
            @Context HttpHeaders headers)
            throws IOException {
        if (file == null) {
            throw new Invalid("file", "invalid.required");
        }
        boolean dryRun = RequestParameters.flag("dryRun", dryRunText);
        String name = file.getFileName().orElse(null);
        if (key == null) {
            ImportState begun = imports.start(type, dryRun, name, file.getContent());
            return accepted(answer(begun, headers), uri);
        }
        String wish = type + "|" + dryRun + "|";
        try (SpooledUpload upload = SpooledUpload.of(wish, file.getContent());
                InputStream content = upload.open()) {
            Ask ask = new Ask(uri.getPath(), Replays.checked(key), upload.hash());
            Optional<Answer> before = replays.begin(ask);
            return before.isPresent()
                    ? Replays.again(before.get())
                    : first(
                            ask,
                            () -> answer(imports.start(type, dryRun, name, content), headers),
                            uri);
        }
    }

    private Response first(Ask ask, Supplier<ImportAnswer> start, UriInfo uri) {
        try {
            ImportAnswer begun = start.get();
            Response answer = accepted(begun, uri);
            String body = JsonForm.text(begun);
            replays.keep(
                    ask, new Answer(answer.getStatus(), answer.getLocation().toString(), body));
            return answer;
        } catch (RuntimeException e) {
            replays.forget(ask);
            throw e;
        }
    }

    private static Response accepted(ImportAnswer state, UriInfo uri) {
        return Response.accepted(state)
                .location(uri.getAbsolutePathBuilder().path(String.valueOf(state.id())).build())
                .build();
    }

    @GET
    public Page<ImportAnswer> list(
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        Page<ImportState> page = imports.list(PageLimit.parse(limit), cursor);
        return new Page<>(
                page.items().stream().map(state -> answer(state, headers)).toList(), page.next());
    }

    @GET
    @Path("{id: [0-8]?[0-9]{1,18}}")
    public ImportAnswer get(@PathParam("id") long id, @Context HttpHeaders headers) {
        return answer(imports.get(id), headers);
    }

    @POST
    @Path("{id: [0-8]?[0-9]{1,18}}/run")
    public Response run(
            @PathParam("id") long id, @Context UriInfo uri, @Context HttpHeaders headers) {
        ImportAnswer begun = answer(imports.run(id), headers);
        return Response.accepted(begun)
                .location(
                        uri.getBaseUriBuilder()
                                .path("imports")
                                .path(String.valueOf(begun.id()))
                                .build())
                .build();
    }

    @DELETE
    @Path("{id: [0-8]?[0-9]{1,18}}")
    public void stop(@PathParam("id") long id) {
        imports.stop(id);
    }

    @GET
    @Path("{id: [0-8]?[0-9]{1,18}}/errors.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response faults(@PathParam("id") long id, @Context HttpHeaders headers) {
        Locale language = language(headers);
        return Response.ok(imports.faultsCsv(id, text -> FaultWords.of(text, language)))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"import-" + id + "-errors.csv\"")
                .build();
    }

    @GET
    @Path("samples/{type}")
    @Produces({"text/csv", "application/fhir+json", "application/zip"})
    public Response sample(@PathParam("type") String type) {
        ImportSample sample = samples.get(type);
        return Response.ok(sample.content(), sample.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + sample.fileName() + "\"")
                .build();
    }

    private static ImportAnswer answer(ImportState state, HttpHeaders headers) {
        return ImportAnswer.of(state, language(headers));
    }

    private static Locale language(HttpHeaders headers) {
        return Texts.best(headers.getAcceptableLanguages());
    }
}
