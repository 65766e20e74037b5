package org.rounds.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.people.service.Absence;
import org.rounds.people.service.AbsenceService;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.Responses;

/** REST resource of the caller's absences. */
@RequestScoped
@Path("me/absences")
@Produces(MediaType.APPLICATION_JSON)
public class AbsenceResource {

    @Inject private AbsenceService absences;

    @GET
    public Page<Absence> list() {
        return new Page<>(absences.list(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(Absence.Plan wish) {
        Absence planned = absences.plan(wish);
        return Responses.created("me/absences/" + planned.id(), planned);
    }

    @DELETE
    @Path("{id}")
    public void cancel(@PathParam("id") long id) {
        absences.cancel(id);
    }
}
