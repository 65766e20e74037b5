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
 * A reader's acknowledgement of a revision. It stays when the next revision starts, and is deleted
 * only if the reader withdraws it; {@link MustReadReader} has the newest one.
 */
@Entity
@Table(name = "acknowledgement")
public class MustReadAcknowledgement {

    @EmbeddedId private Key id;

    @Column(name = "acknowledged_at", updatable = false)
    private Instant acknowledgedAt;

    protected MustReadAcknowledgement() {}

    MustReadAcknowledgement(long activityId, long personId, int revision, Instant when) {
        id = new Key(activityId, personId, revision);
        acknowledgedAt = when;
    }

    public int revision() {
        return id.revision;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** Must-read, reader and revision. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "activity_id")
        private long activityId;

        @Column(name = "person_id")
        private long personId;

        private int revision;

        protected Key() {}

        public Key(long activityId, long personId, int revision) {
            this.activityId = activityId;
            this.personId = personId;
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.activityId == activityId
                    && key.personId == personId
                    && key.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(activityId, personId, revision);
        }
    }
}
