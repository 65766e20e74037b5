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

/** What colleagues have found wrong, and what becomes of it. */
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
     * What becomes of it, and why.
     *
     * @param state in which the caller saw it; null for however it stands
     * @param changedAt when it was decided on or objected to last, as the caller saw it
     */
    public record DecisionBody(String decision, String note, String state, Instant changedAt) {

        private ReportCard.Seen seen() {
            return state == null ? null : new ReportCard.Seen(state, changedAt);
        }
    }

    /** What the author says against it. */
    public record AppealBody(String text) {}
}
