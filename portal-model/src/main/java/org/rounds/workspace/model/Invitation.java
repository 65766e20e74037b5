package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The offer to come into a workspace with a role.
 *
 * <p>Until the person answers, it may {@link #offer} another role; then it can be {@link #renew
 * renewed}, but not more often than people are to be told of it. It ends when they join, decline,
 * or it is taken back.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    @EmbeddedId private WorkspacePerson id;

    @Enumerated(EnumType.STRING)
    private WorkspaceRole role;

    @Column(name = "invited_by")
    private long invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    protected Invitation() {}

    public Invitation(WorkspacePerson id, WorkspaceRole role, long byPerson, Instant when) {
        this.id = id;
        this.role = role;
        invitedBy = byPerson;
        invitedAt = when;
    }

    /** Offers another role; false if it is the one that is offered already. */
    public boolean offer(WorkspaceRole other) {
        boolean changes = role != other;
        role = other;
        return changes;
    }

    /**
     * Invites the person again.
     *
     * @param before an invitation that is younger stays as it is
     * @return whether it was renewed
     */
    public boolean renew(long byPerson, Instant now, Instant before) {
        if (invitedAt.isAfter(before)) {
            return false;
        }
        invitedBy = byPerson;
        invitedAt = now;
        return true;
    }

    public WorkspacePerson id() {
        return id;
    }

    public WorkspaceRole role() {
        return role;
    }

    /** Who invited them last. */
    public long invitedBy() {
        return invitedBy;
    }

    /** When they were invited last. */
    public Instant invitedAt() {
        return invitedAt;
    }
}
