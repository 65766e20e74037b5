package org.rounds.posting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * Unfinished text of a person for one place: a stream, or the comments of an activity.
 *
 * <p>Created with the first text saved for the place and {@link #rewrite rewritten} by each further
 * one. Deleted when the person posts or discards it, or when the activity is purged.
 */
@Entity
@Table(name = "draft")
public class PersonDraft {

    @EmbeddedId private Key key;

    private String text;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected PersonDraft() {}

    /**
     * @param place address of a stream, or {@code activity/ID}
     * @param text at most 20,000 characters
     */
    public PersonDraft(long personId, String place, String text, Instant savedAt) {
        key = new Key(personId, place);
        rewrite(text, savedAt);
    }

    /** Replaces the text; the former text is not kept. */
    public final void rewrite(String newText, Instant now) {
        text = newText;
        savedAt = now;
    }

    /** Its primary key. */
    public Key key() {
        return key;
    }

    public long personId() {
        return key.personId;
    }

    /** Address of a stream, or {@code activity/ID}. */
    public String place() {
        return key.place;
    }

    public String text() {
        return text;
    }

    /** When it was last saved. */
    public Instant savedAt() {
        return savedAt;
    }

    /** One draft per person and place. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "person_id")
        private long personId;

        private String place;

        protected Key() {}

        public Key(long personId, String place) {
            this.personId = personId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && personId == key.personId && place.equals(key.place);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, place);
        }
    }
}
