package org.rounds.mustread.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.rounds.mustread.service.MustReadProgress;
import org.rounds.mustread.service.MustReadRecordService;
import org.rounds.mustread.service.ProgressService;
import org.rounds.mustread.service.RecordEntry;
import org.rounds.mustread.service.RecordWords;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.service.Setting;
import org.rounds.shared.web.Refused;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Texts;

/** REST resource of acknowledgements: numbers for readers, names for the issuer. */
@RequestScoped
@Path("activities/{id}/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String PDF = "application/pdf";

    @Inject private ProgressService progress;
    @Inject private MustReadRecordService records;

    @PathParam("id")
    private long id;

    @GET
    public Page<RecordEntry> list(
            @QueryParam("state") String state,
            @QueryParam("version") String version,
            @QueryParam("department") String department,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return records.list(
                id,
                state,
                version == null ? null : RequestParameters.number("version", version),
                department == null ? null : RequestParameters.id("department", department),
                PageLimit.parse(limit),
                cursor);
    }

    @GET
    @Produces(CSV + ";qs=0.2")
    public Response csv(@QueryParam("version") String version) {
        int asked = asked(version);
        StreamingOutput file =
                out -> {
                    Writer writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    records.writeCsv(id, asked, writer);
                    writer.flush();
                };
        return download(file, asked, CSV, "csv");
    }

    @GET
    @Produces(PDF + ";qs=0.1")
    public Response pdf(@QueryParam("version") String version, @Context HttpHeaders headers) {
        int asked = asked(version);
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "org.rounds.mustread.web.messages",
                        Texts.best(headers.getAcceptableLanguages()));
        RecordWords words = new RecordWords(texts::getString, Setting.timeZone());
        StreamingOutput file = out -> records.writePdf(id, asked, words, out);
        return download(file, asked, PDF, "pdf");
    }

    private int asked(String version) {
        return records.version(
                id, version == null ? null : RequestParameters.number("version", version));
    }

    private Response download(StreamingOutput file, int version, String type, String ending) {
        String name =
                "attachment; filename=\"must-read-%d-version-%d.%s\""
                        .formatted(id, version, ending);
        return Response.ok(file, type).header("Content-Disposition", name).build();
    }

    @GET
    @Path("progress")
    public MustReadProgress progress() {
        return progress.progress(id);
    }

    @PUT
    @Path("sign-off")
    @Consumes(MediaType.APPLICATION_JSON)
    public void signOff(AcknowledgementResource.VersionBody body) {
        records.signOff(id, body.version());
    }

    /** Without a body, the version is in the query; the newest by default. */
    @PUT
    @Path("sign-off")
    public void signOff(@QueryParam("version") String version, @Context HttpHeaders sent) {
        if (sent.getMediaType() != null) {
            throw new Refused("wrong-type");
        }
        records.signOff(id, version == null ? null : RequestParameters.number("version", version));
    }

    @PUT
    @Path("{person}/exemption")
    @Consumes(MediaType.APPLICATION_JSON)
    public void exempt(@PathParam("person") long person, ReasonBody body) {
        records.exempt(id, person, body.reason());
    }

    @DELETE
    @Path("{person}/exemption")
    public void require(@PathParam("person") long person) {
        records.require(id, person);
    }

    /** Reason of an exemption. */
    public record ReasonBody(String reason) {}
}
