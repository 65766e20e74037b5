package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.posting.service.ScheduledPost;
import org.rounds.posting.service.ScheduledPostService;
import org.rounds.shared.service.Page;

/** REST resource of the caller's scheduled posts. */
@RequestScoped
@Path("scheduled-posts")
@Produces(MediaType.APPLICATION_JSON)
public class ScheduledPostResource {

    @Inject private ScheduledPostService posts;

    @GET
    public Page<ScheduledPost> list() {
        return new Page<>(posts.list(), null);
    }

    @DELETE
    @Path("{id}")
    public void cancel(@PathParam("id") long id) {
        posts.cancel(id);
    }
}
