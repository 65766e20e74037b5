package org.rounds.poll.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.rounds.poll.service.PollService;

/** REST resource for the closing time of the caller's poll. */
@RequestScoped
@Path("activities/{id}/poll")
@Produces(MediaType.APPLICATION_JSON)
public class PollResource {

    @Inject private PollService polls;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void closeAt(@PathParam("id") long id, PollBody body) {
        polls.closeAt(id, body.closesAt());
    }

    /**
     * Closing time.
     *
     * @param closesAt null for never; a time in the past closes it at once
     */
    public record PollBody(Instant closesAt) {}
}
