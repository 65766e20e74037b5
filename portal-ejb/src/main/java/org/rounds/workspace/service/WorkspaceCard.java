package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.sql.Row;

/**
 * A workspace as the caller can see it.
 *
 * @param purpose null if missing
 * @param visibility {@code open}, {@code closed} or {@code private}
 * @param mine relation of the caller to it
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
     * Relation of the caller to the workspace.
     *
     * @param myRole their role; null if not a member
     * @param myRequest {@code pending} if they have requested to join, else null
     * @param invited whether they have an unanswered invitation
     * @param favorite whether they marked it as a favorite
     */
    public record Mine(String myRole, String myRequest, boolean invited, boolean favorite) {

        static Mine of(WorkspaceAccess access, boolean favorite) {
            return new Mine(
                    access.role() == null ? null : access.role().word(),
                    access.requested() ? "pending" : null,
                    access.invited(),
                    favorite);
        }
    }

    /** The caller's rights. */
    public record May(
            boolean read,
            boolean post,
            boolean join,
            boolean request,
            boolean edit,
            boolean invite,
            boolean manageMembers) {}

    static WorkspaceCard of(WorkspaceAccess access, Row row) {
        return new WorkspaceCard(
                row.id("id"),
                row.text("slug"),
                row.text("name"),
                row.text("purpose").isEmpty() ? null : row.text("purpose"),
                access.visibility().word(),
                row.number("member_count"),
                Mine.of(access, !row.isNull("favorite") && row.flag("favorite")),
                access.archived(),
                TimeOrderedId.instantOf(row.id("id")),
                row.number("version"),
                WorkspacePolicy.may(access));
    }
}
