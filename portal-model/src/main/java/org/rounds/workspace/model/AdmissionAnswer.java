package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The newest answer to a person's request to join a workspace. Deleted when the person asks again.
 */
@Entity
@Table(name = "join_answer")
public class AdmissionAnswer {

    @EmbeddedId private WorkspacePerson id;

    private boolean accepted;

    private String note;

    @Column(name = "answered_by")
    private long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected AdmissionAnswer() {}

    /**
     * An answer.
     *
     * @param note for the person, plain text of at most 500 characters; null for none
     */
    public AdmissionAnswer(
            WorkspacePerson id, boolean accepted, String note, long byPerson, Instant at) {
        this.id = id;
        this.accepted = accepted;
        this.note = note;
        answeredBy = byPerson;
        answeredAt = at;
    }

    public WorkspacePerson id() {
        return id;
    }

    /** Whether the person was admitted. */
    public boolean isAccepted() {
        return accepted;
    }

    /** What the person was told, plain text; null for nothing. */
    public String note() {
        return note;
    }

    /** The owner or moderator who answered. */
    public long answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
