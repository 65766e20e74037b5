package org.rounds.feed.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * An activity that a person saved.
 *
 * <p>Created when the person saves it; saving again keeps the first time. Deleted when the person
 * removes it or the activity is purged; if the person can no longer read the activity, it stays but
 * is not listed.
 */
@Entity
@Table(name = "bookmark")
public class Bookmark {

    @EmbeddedId private Key key;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Bookmark() {}

    public Bookmark(long personId, long activityId, Instant savedAt) {
        key = new Key(personId, activityId);
        this.savedAt = savedAt;
    }

    public long personId() {
        return key.personId;
    }

    public long activityId() {
        return key.activityId;
    }

    /** When the person first saved it. */
    public Instant savedAt() {
        return savedAt;
    }

    /** One bookmark per person and activity. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "person_id")
        private long personId;

        @Column(name = "activity_id")
        private long activityId;

        protected Key() {}

        public Key(long personId, long activityId) {
            this.personId = personId;
            this.activityId = activityId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && personId == key.personId
                    && activityId == key.activityId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, activityId);
        }
    }
}
