package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.sql.Row;

/**
 * A workspace as the caller may know it.
 *
 * @param purpose null where nobody has written it down
 * @param visibility {@code open}, {@code closed} or {@code private}
 * @param myRole the caller's role there; null when they are no member
 * @param myRequest {@code pending} while the caller waits to be let in, else null
 * @param invited whether the caller was invited and has not answered
 */
public record WorkspaceCard(
        Long id,
        String slug,
        String name,
        String purpose,
        String visibility,
        int memberCount,
        String myRole,
        String myRequest,
        boolean invited,
        boolean archived,
        Instant createdAt,
        int version,
        May may) {

    /** What the caller may do there. */
    public record May(
            boolean read,
            boolean post,
            boolean join,
            boolean request,
            boolean edit,
            boolean invite,
            boolean manageMembers) {}

    static WorkspaceCard of(WorkspaceAccess standing, Row row) {
        return new WorkspaceCard(
                row.id("id"),
                row.text("slug"),
                row.text("name"),
                row.text("purpose").isEmpty() ? null : row.text("purpose"),
                standing.visibility().word(),
                row.number("member_count"),
                standing.role() == null ? null : standing.role().word(),
                standing.requested() ? "pending" : null,
                standing.invited(),
                standing.archived(),
                TimeOrderedId.instantOf(row.id("id")),
                row.number("version"),
                WorkspacePolicy.may(standing));
    }
}
