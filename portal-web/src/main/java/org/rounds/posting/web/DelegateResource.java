package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.posting.service.DelegationService;

/** REST resource of the caller's delegations, as author and delegate. */
@RequestScoped
@Path("me/delegates")
@Produces(MediaType.APPLICATION_JSON)
public class DelegateResource {

    @Inject private DelegationService delegations;

    @GET
    public DelegationsBody list() {
        return new DelegationsBody(delegations.delegates(), delegations.authors());
    }

    @PUT
    @Path("{person}")
    public void permit(@PathParam("person") long person) {
        delegations.permit(person);
    }

    @DELETE
    @Path("{person}")
    public void forbid(@PathParam("person") long person) {
        delegations.forbid(person);
    }

    /** Delegates of the caller, and authors for whom the caller is a delegate. */
    public record DelegationsBody(List<PersonBrief> delegates, List<PersonBrief> authors) {}
}
