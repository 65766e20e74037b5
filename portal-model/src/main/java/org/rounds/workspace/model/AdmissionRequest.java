package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody's wish to be let into a workspace. It waits until it is approved, declined or taken
 * back, and is gone then.
 */
@Entity
@Table(name = "join_request")
public class AdmissionRequest {

    @EmbeddedId private WorkspacePerson id;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected AdmissionRequest() {}

    public AdmissionRequest(WorkspacePerson id, Instant askedAt) {
        this.id = id;
        this.askedAt = askedAt;
    }

    public WorkspacePerson id() {
        return id;
    }

    /** When they asked first. */
    public Instant askedAt() {
        return askedAt;
    }
}
