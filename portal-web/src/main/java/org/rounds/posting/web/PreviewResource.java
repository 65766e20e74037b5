package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.feed.service.PreviewService;

/** Shows texts as they will be shown; nothing is stored. */
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

    /** What was typed so far, and where it is to stand. */
    public record PreviewBody(String text, String place) {}
}
