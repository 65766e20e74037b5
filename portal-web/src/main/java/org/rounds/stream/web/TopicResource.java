package org.rounds.stream.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.stream.service.TopicService;

/** REST resource of topics in streams that all staff can read. */
@RequestScoped
@Path("topics/{topic}")
@Produces(MediaType.APPLICATION_JSON)
public class TopicResource {

    @Inject private TopicService topics;

    @GET
    public TopicService.Topic get(@PathParam("topic") String topic) {
        return topics.get(topic);
    }

    @PUT
    @Path("follow")
    public void follow(@PathParam("topic") String topic) {
        topics.follow(topic);
    }

    @DELETE
    @Path("follow")
    public void unfollow(@PathParam("topic") String topic) {
        topics.unfollow(topic);
    }
}
