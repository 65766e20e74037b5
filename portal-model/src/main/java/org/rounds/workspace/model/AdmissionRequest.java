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

    private String message;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected AdmissionRequest() {}

    /**
     * A request.
     *
     * @param message of the person, plain text of at most 500 characters; null for none
     */
    public AdmissionRequest(WorkspacePerson id, String message, Instant askedAt) {
        this.id = id;
        this.message = message;
        this.askedAt = askedAt;
    }

    public WorkspacePerson id() {
        return id;
    }

    /** What the person wrote, plain text; null for nothing. */
    public String message() {
        return message;
    }

    /** When it was first made. */
    public Instant askedAt() {
        return askedAt;
    }
}
