package org.rounds.mustread.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.MustReadListService;
import org.rounds.mustread.service.IssuedMustRead;
import org.rounds.mustread.service.IssuedMustReadService;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;

/** REST resource of the caller's must-reads: waiting, done, exempt and issued ones. */
@RequestScoped
@Path("must-reads")
@Produces(MediaType.APPLICATION_JSON)
public class MustReadResource {

    @Inject private MustReadListService mustReads;
    @Inject private IssuedMustReadService issued;

    @GET
    public Page<ActivityCard> mine(
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return mustReads.mine(state, PageLimit.parse(limit), cursor);
    }

    @GET
    @Path("issued")
    public Page<IssuedMustRead> issued(
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return issued.list(PageLimit.parse(limit), cursor);
    }
}
