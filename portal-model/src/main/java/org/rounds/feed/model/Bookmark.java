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
 * An activity that a person saved to read it again.
 *
 * <p>It begins when the person saves the activity and never changes: saving again keeps the first
 * time. It ends when the person removes it, or when the activity is purged; if they may no longer
 * read the activity it stays, but is not listed.
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

    /** When the person saved it first. */
    public Instant savedAt() {
        return savedAt;
    }

    /** A person saves an activity at most once. */
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
