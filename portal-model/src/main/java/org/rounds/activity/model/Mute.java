package org.rounds.activity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * A conversation or an author that a person does not want to see at home.
 *
 * <p>It begins when the person mutes it, never changes, and ends when they let it be seen again or
 * when the conversation is purged. Nobody else learns of it.
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

    /** Who does not want to see it. */
    public long personId() {
        return key.personId;
    }

    /** The word of what is muted. */
    public String kind() {
        return key.kind;
    }

    /** The id of the activity or of the author. */
    public long targetId() {
        return key.targetId;
    }

    /** A person mutes a thing at most once. The kind is a word: parts of ids are not converted. */
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
