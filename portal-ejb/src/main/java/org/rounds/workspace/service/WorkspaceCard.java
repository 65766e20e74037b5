package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.sql.Row;

/**
 * A workspace as the caller may know it.
 *
 * @param purpose null where nobody has written it down
 * @param visibility {@code open}, {@code closed} or {@code private}
 * @param mine what the caller is there
 */
public record WorkspaceCard(
        Long id,
        String slug,
        String name,
        String purpose,
        String visibility,
        int memberCount,
        @Inlined Mine mine,
        boolean archived,
        Instant createdAt,
        int version,
        May may) {

    /**
     * What the caller is in the workspace.
     *
     * @param myRole their role; null when they are no member
     * @param myRequest {@code pending} while they wait to be let in, else null
     * @param invited whether they were invited and have not answered
     */
    public record Mine(String myRole, String myRequest, boolean invited) {

        static Mine of(WorkspaceAccess standing) {
            return new Mine(
                    standing.role() == null ? null : standing.role().word(),
                    standing.requested() ? "pending" : null,
                    standing.invited());
        }
    }

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
                Mine.of(standing),
                standing.archived(),
                TimeOrderedId.instantOf(row.id("id")),
                row.number("version"),
                WorkspacePolicy.may(standing));
    }
}
