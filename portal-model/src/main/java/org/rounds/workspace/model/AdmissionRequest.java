package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request to join a workspace. Deleted when it is approved, declined or withdrawn. */
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

    /** When it was first made. */
    public Instant askedAt() {
        return askedAt;
    }
}
