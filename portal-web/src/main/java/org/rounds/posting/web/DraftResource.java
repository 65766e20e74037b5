package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.rounds.posting.service.DraftService;

/** REST resource of drafts. */
@RequestScoped
@Path("drafts")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

    @Inject private DraftService drafts;

    @GET
    public DraftService.Draft get(@QueryParam("place") String place) {
        return drafts.get(place);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public DraftService.Draft put(@QueryParam("place") String place, DraftBody body) {
        return drafts.put(place, body.text());
    }

    @DELETE
    public void delete(@QueryParam("place") String place) {
        drafts.delete(place);
    }

    /** Text of a draft. */
    public record DraftBody(String text) {}
}
