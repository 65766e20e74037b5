package org.rounds.purge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.purge.service.Purge;
import org.rounds.purge.service.PurgeService;
import org.rounds.shared.service.Page;

/** REST resource of purges, for privacy officers. */
@RequestScoped
@Path("purges")
@Produces(MediaType.APPLICATION_JSON)
public class PurgeResource {

    @Inject private PurgeService purges;

    @GET
    public Page<Purge> list() {
        return new Page<>(purges.list(), null);
    }

    @GET
    @Path("{activity}")
    public Purge get(@PathParam("activity") long activity) {
        return purges.get(activity);
    }

    @PUT
    @Path("{activity}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Purge purge(@PathParam("activity") long activity, ReasonBody body) {
        return purges.purge(activity, body.reason());
    }

    /** Reason, without the purged content. */
    public record ReasonBody(String reason) {}
}
