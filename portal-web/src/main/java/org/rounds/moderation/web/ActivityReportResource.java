package org.rounds.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.moderation.service.ReportCard;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.web.Responses;

/** REST resource for reporting an activity. */
@RequestScoped
@Path("activities/{activity}/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityReportResource {

    @Inject private ReportService reports;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(@PathParam("activity") long activity, ReportBody body) {
        ReportCard card =
                Boolean.TRUE.equals(body.hide())
                        ? reports.hideActivity(activity, body.reason(), body.note())
                        : reports.reportActivity(activity, body.reason(), body.note());
        return Responses.created("reports/" + card.id(), card);
    }
}
