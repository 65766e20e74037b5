package org.rounds.attachment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rounds.attachment.service.Attachment;
import org.rounds.attachment.service.AttachmentService;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.web.Responses;

/** REST resource of attachments and their content. */
@RequestScoped
@Path("attachments")
public class AttachmentResource {

    /** Prevents browsers from executing anything in a file. */
    private static final String CAGE = "default-src 'none'; sandbox";

    /** Browsers can cache a file, but must revalidate, so that rights are checked. */
    private static final String ASKED = "private, no-cache";

    @Inject private AttachmentService attachments;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(@FormParam("file") EntityPart file, @FormParam("alt") String alt) {
        if (file == null) {
            throw new Invalid("file", "invalid.required");
        }
        Attachment made =
                attachments.upload(file.getFileName().orElse(null), alt, file.getContent());
        return Responses.created("attachments/" + made.id(), made);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("id") long id, @Context Request request) {
        Attachment attachment = attachments.get(id);
        return answer(attachment, attachment.image(), false, request);
    }

    @GET
    @Path("{id}/thumbnail")
    @Produces(MediaType.WILDCARD)
    public Response thumbnail(@PathParam("id") long id, @Context Request request) {
        return answer(attachments.get(id), true, true, request);
    }

    @PUT
    @Path("{id}/alt")
    @Consumes(MediaType.APPLICATION_JSON)
    public void describe(@PathParam("id") long id, AltBody body) {
        attachments.describe(id, body.alt());
    }

    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") long id) {
        attachments.discard(id);
    }

    /** Alternative text. */
    public record AltBody(String alt) {}

    /** Sends a file; its content never changes, so its id is its ETag. */
    private Response answer(Attachment attachment, boolean shown, boolean small, Request request) {
        EntityTag tag = new EntityTag(attachment.id() + (small ? "-small" : ""));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.header("Cache-Control", ASKED).build();
        }
        InputStream content = attachments.open(attachment.id(), small);
        StreamingOutput body =
                out -> {
                    try (content) {
                        content.transferTo(out);
                    }
                };
        String name =
                URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, attachment.type())
                .tag(tag)
                .header(
                        "Content-Disposition",
                        (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", CAGE)
                .header("Cache-Control", ASKED)
                .build();
    }
}
