package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The offer of a role in a workspace.
 *
 * <p>Until it is answered, it can {@link #offer} another role and can be {@link #renew renewed},
 * limited so that the person is not notified too often. Deleted when the person joins or declines,
 * or when it is withdrawn.
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

    /** Changes the offered role; false if that role is offered already. */
    public boolean offer(WorkspaceRole other) {
        boolean changes = role != other;
        role = other;
        return changes;
    }

    /**
     * Renews the invitation.
     *
     * @param before a younger invitation is not renewed
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

    /** Who made or renewed it last. */
    public long invitedBy() {
        return invitedBy;
    }

    /** When it was made or renewed last. */
    public Instant invitedAt() {
        return invitedAt;
    }
}
