package org.rounds.activity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * A conversation or an author hidden from a person's home feed.
 *
 * <p>Created when the person mutes it; never changes; deleted when the person unmutes it or the
 * conversation is purged. Visible only to that person.
 */
@Entity
@Table(name = "mute")
public class Mute {

    @EmbeddedId private Key key;

    protected Mute() {}

    /**
     * @param targetId id of the activity or of the author
     */
    public Mute(long personId, MutedKind kind, long targetId) {
        key = new Key(personId, kind, targetId);
    }

    /** The person who muted it. */
    public long personId() {
        return key.personId;
    }

    /** API value of the muted kind. */
    public String kind() {
        return key.kind;
    }

    /** Id of the muted activity or author. */
    public long targetId() {
        return key.targetId;
    }

    /**
     * One row per person and target. The kind is a string, because converters do not apply to parts
     * of ids.
     */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "person_id")
        private long personId;

        private String kind;

        @Column(name = "target_id")
        private long targetId;

        protected Key() {}

        public Key(long personId, MutedKind kind, long targetId) {
            this.personId = personId;
            this.kind = kind.word();
            this.targetId = targetId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && personId == key.personId
                    && kind.equals(key.kind)
                    && targetId == key.targetId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, kind, targetId);
        }
    }
}
