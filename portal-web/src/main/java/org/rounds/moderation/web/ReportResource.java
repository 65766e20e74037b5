package org.rounds.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.rounds.moderation.service.ReportCard;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;

/** REST resource of reports and decisions. */
@RequestScoped
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    @Inject private ReportService reports;

    @GET
    public Page<ReportCard> list(
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return reports.list(state, PageLimit.parse(limit), cursor);
    }

    @GET
    @Path("{id}")
    public ReportCard get(@PathParam("id") long id) {
        return reports.get(id);
    }

    @PUT
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportCard decide(@PathParam("id") long id, DecisionBody body) {
        return reports.decide(id, body.seen(), body.decision(), body.note());
    }

    @PUT
    @Path("{id}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportCard appeal(@PathParam("id") long id, AppealBody body) {
        return reports.appeal(id, body.text());
    }

    /**
     * A decision with its reason.
     *
     * @param state state that the caller saw; null for any
     * @param changedAt when it was last decided or appealed, as the caller saw it
     */
    public record DecisionBody(String decision, String note, String state, Instant changedAt) {

        private ReportCard.Seen seen() {
            return state == null ? null : new ReportCard.Seen(state, changedAt);
        }
    }

    /** Text of an appeal. */
    public record AppealBody(String text) {}
}
