package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody's place in a workspace.
 *
 * <p>It begins when they open the workspace, join it or are let in, and says from then on what they
 * are there. An owner may let them {@link #become} something else. It ends when they leave or are
 * taken out; whoever comes back begins anew.
 */
@Entity
@Table(name = "membership")
public class Membership {

    @EmbeddedId private WorkspacePerson id;

    @Enumerated(EnumType.STRING)
    private WorkspaceRole role;

    private Instant since;

    /** The person's, by which lists are ordered; the database keeps it equal to that. */
    @Column(name = "sort_name", updatable = false)
    private String sortName;

    protected Membership() {}

    public Membership(WorkspacePerson id, WorkspaceRole role, Instant since) {
        this.id = id;
        this.role = role;
        this.since = since;
    }

    /** Gives the person another role. */
    public void become(WorkspaceRole other) {
        role = other;
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
