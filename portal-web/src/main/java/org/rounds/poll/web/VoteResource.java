package org.rounds.poll.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.rounds.poll.service.PollService;

/** REST resource of the caller's vote. */
@RequestScoped
@Path("activities/{id}/vote")
@Produces(MediaType.APPLICATION_JSON)
public class VoteResource {

    @Inject private PollService polls;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void vote(@PathParam("id") long id, VoteBody body) {
        polls.vote(id, body.options(), body.key());
    }

    @DELETE
    public void withdraw(@PathParam("id") long id) {
        polls.withdraw(id);
    }

    /**
     * A vote.
     *
     * @param key by which an anonymous vote can be changed; null for none
     */
    public record VoteBody(List<Long> options, String key) {}
}
