package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.feed.service.PreviewService;

/** REST resource of text previews; stores nothing. */
@RequestScoped
@Path("preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreviewResource {

    @Inject private PreviewService previews;

    @POST
    public PreviewService.Preview preview(PreviewBody body) {
        return previews.of(body.text(), body.place());
    }

    /** Text, and the place for which it is rendered. */
    public record PreviewBody(String text, String place) {}
}
