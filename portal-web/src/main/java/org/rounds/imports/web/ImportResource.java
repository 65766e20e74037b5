package org.rounds.imports.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.rounds.imports.service.ImportService;
import org.rounds.imports.service.ImportState;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;

/** {@code /imports}: upload, progress, faults, stop. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    @Inject private ImportService imports;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(
            @QueryParam("type") String type,
            @QueryParam("dryRun") boolean dryRun,
            @FormParam("file") EntityPart file,
            @Context UriInfo uri) {
        if (file == null) {
            throw new Invalid("file", "invalid.required");
        }
        ImportState state =
                imports.start(type, dryRun, file.getFileName().orElse(null), file.getContent());
        return Response.accepted(state)
                .location(uri.getAbsolutePathBuilder().path(String.valueOf(state.id())).build())
                .build();
    }

    @GET
    public Page<ImportState> list(
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return imports.list(PageLimit.parse(limit), cursor);
    }

    @GET
    @Path("{id: [0-8]?[0-9]{1,18}}")
    public ImportState get(@PathParam("id") long id) {
        return imports.get(id);
    }

    @DELETE
    @Path("{id: [0-8]?[0-9]{1,18}}")
    public void stop(@PathParam("id") long id) {
        imports.stop(id);
    }

    @GET
    @Path("{id: [0-8]?[0-9]{1,18}}/errors.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response faults(@PathParam("id") long id) {
        return Response.ok(imports.faultsCsv(id))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"import-" + id + "-errors.csv\"")
                .build();
    }
}
