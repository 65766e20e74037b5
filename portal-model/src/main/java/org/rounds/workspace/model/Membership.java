package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A person's membership in a workspace, with a role.
 *
 * <p>Created when the person opens the workspace, joins or is admitted. An owner can {@link #become
 * change the role}, and the person {@link #favor mark} the workspace. Deleted when the person
 * leaves or is removed; joining again creates a new one.
 */
@Entity
@Table(name = "membership")
public class Membership {

    @EmbeddedId private WorkspacePerson id;

    @Enumerated(EnumType.STRING)
    private WorkspaceRole role;

    private Instant since;

    private boolean favorite;

    /** Copy of the person's sort name, by which lists are ordered; kept equal by the database. */
    @Column(name = "sort_name", updatable = false)
    private String sortName;

    protected Membership() {}

    public Membership(WorkspacePerson id, WorkspaceRole role, Instant since) {
        this.id = id;
        this.role = role;
        this.since = since;
    }

    /** Changes the role. */
    public void become(WorkspaceRole other) {
        role = other;
    }

    /** Raises the role, if the other one is higher; returns the role since. */
    public WorkspaceRole raise(WorkspaceRole other) {
        if (other.atLeast(role)) {
            role = other;
        }
        return role;
    }

    /** Marks the workspace as a favorite of the person, or removes the mark. */
    public void favor(boolean favored) {
        favorite = favored;
    }

    /** Whether the person marked the workspace as a favorite. */
    public boolean isFavorite() {
        return favorite;
    }

    public WorkspacePerson id() {
        return id;
    }

    public WorkspaceRole role() {
        return role;
    }

    public Instant since() {
        return since;
    }
}
