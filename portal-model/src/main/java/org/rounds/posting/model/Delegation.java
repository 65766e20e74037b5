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
 * Permission for a colleague, the delegate, to post in an author's name.
 *
 * <p>Created when the author grants it; granting again keeps the first time. Deleted when the
 * author revokes it. Earlier posts of the delegate stay.
 */
@Entity
@Table(name = "delegation")
public class Delegation {

    @EmbeddedId private Key key;

    private Instant since;

    protected Delegation() {}

    public Delegation(long authorId, long delegateId, Instant since) {
        key = new Key(authorId, delegateId);
        this.since = since;
    }

    /** The author in whose name the delegate can post. */
    public long authorId() {
        return key.authorId;
    }

    /** The person who can post in the author's name. */
    public long delegateId() {
        return key.delegateId;
    }

    /** When the author first granted it. */
    public Instant since() {
        return since;
    }

    /** One row per author and delegate. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "author_id")
        private long authorId;

        @Column(name = "delegate_id")
        private long delegateId;

        protected Key() {}

        public Key(long authorId, long delegateId) {
            this.authorId = authorId;
            this.delegateId = delegateId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && authorId == key.authorId
                    && delegateId == key.delegateId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(authorId, delegateId);
        }
    }
}
