package org.rounds.mustread.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.mustread.service.MustReadService;

/** REST resource of the caller's acknowledgement. */
@RequestScoped
@Path("activities/{id}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
public class AcknowledgementResource {

    @Inject private MustReadService mustReads;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void acknowledge(@PathParam("id") long id, VersionBody body) {
        mustReads.acknowledge(id, body.version());
    }

    @DELETE
    public void withdraw(@PathParam("id") long id) {
        mustReads.withdraw(id);
    }

    /** The revision that was read. */
    public record VersionBody(Integer version) {}
}
