package org.rounds.activity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.activity.service.MuteService;
import org.rounds.activity.service.MutedItem;
import org.rounds.shared.service.Page;

/** REST resource of the caller's mutes. */
@RequestScoped
@Path("mutes")
@Produces(MediaType.APPLICATION_JSON)
public class MuteResource {

    @Inject private MuteService mutes;

    @GET
    public Page<MutedItem> list() {
        return new Page<>(mutes.list(), null);
    }

    @PUT
    @Path("{kind}/{id}")
    public void mute(@PathParam("kind") String kind, @PathParam("id") long id) {
        mutes.mute(kind, id, true);
    }

    @DELETE
    @Path("{kind}/{id}")
    public void unmute(@PathParam("kind") String kind, @PathParam("id") long id) {
        mutes.mute(kind, id, false);
    }
}
