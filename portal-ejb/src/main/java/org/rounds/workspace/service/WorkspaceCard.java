package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.sql.Rows.Row;

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
                row.id(0),
                row.text(1),
                row.text(2),
                row.text(3).isEmpty() ? null : row.text(3),
                standing.visibility().word(),
                row.number(5),
                standing.role() == null ? null : standing.role().word(),
                standing.requested() ? "pending" : null,
                standing.invited(),
                standing.archived(),
                TimeOrderedId.instantOf(row.id(0)),
                row.number(7),
                WorkspacePolicy.may(standing));
    }
}
