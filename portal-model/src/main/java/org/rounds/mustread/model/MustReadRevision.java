package org.rounds.mustread.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * Title and text of one revision of a must-read; they never change. When the next revision starts,
 * it is {@link #close closed} with the due date and the signature of that time.
 */
@Entity
@Table(name = "must_read_revision")
public class MustReadRevision {

    @EmbeddedId private Key id;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String text;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "issuer_id", updatable = false)
    private long issuerId;

    @Column(name = "issuer_name", updatable = false)
    private String issuerName;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "signed_off_at")
    private Instant signedOffAt;

    @Column(name = "signed_off_name")
    private String signedOffName;

    protected MustReadRevision() {}

    /**
     * The current revision of a must-read.
     *
     * @param title of the announcement, 1 to 200 characters
     * @param text of the announcement, at most 20,000 characters
     * @param issuerName as shown on the record
     */
    public MustReadRevision(
            MustRead mustRead,
            String title,
            String text,
            long issuerId,
            String issuerName,
            Instant issuedAt) {
        id = new Key(mustRead.activityId(), mustRead.revision());
        this.title = title;
        this.text = text;
        this.issuerId = issuerId;
        this.issuerName = issuerName;
        this.issuedAt = issuedAt;
    }

    /** Copies the final state of the must-read before the next revision starts. */
    public void close(MustRead mustRead) {
        dueAt = mustRead.dueAt();
        signedOffAt = mustRead.signedOffAt();
        signedOffName = mustRead.signedOffName();
    }

    /** Must-read and revision number. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "activity_id")
        private long activityId;

        private int revision;

        protected Key() {}

        public Key(long activityId, int revision) {
            this.activityId = activityId;
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.activityId == activityId
                    && key.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(activityId, revision);
        }
    }
}
