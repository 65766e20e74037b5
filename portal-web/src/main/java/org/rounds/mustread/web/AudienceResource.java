package org.rounds.mustread.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.rounds.mustread.service.AudienceReach;
import org.rounds.mustread.service.AudienceService;
import org.rounds.shared.service.Page;
import org.rounds.stream.service.Audience;

/** REST resource of possible audiences: departments, sites, roles and workspaces. */
@RequestScoped
@Path("audiences")
@Produces(MediaType.APPLICATION_JSON)
public class AudienceResource {

    @Inject private AudienceService audiences;

    @GET
    public Page<Audience> find(@QueryParam("q") String q) {
        return new Page<>(audiences.find(q), null);
    }

    @GET
    @Path("reach")
    public AudienceReach reach(
            @QueryParam("place") @DefaultValue("everyone") String place,
            @QueryParam("audience") List<String> named) {
        return audiences.reach(place, named);
    }
}
