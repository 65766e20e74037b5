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

/** When a poll of the caller's closes. */
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
     * How it is open.
     *
     * @param closesAt null for always; what is over closes it at once
     */
    public record PollBody(Instant closesAt) {}
}
