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
 * The permission of an author that a colleague, the delegate, writes in their name.
 *
 * <p>It begins when the author permits it and never changes: permitting again keeps the first time.
 * It ends when the author forbids it. Posts that the delegate wrote before stay.
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

    /** In whose name the delegate may write. */
    public long authorId() {
        return key.authorId;
    }

    /** Who may write in the author's name. */
    public long delegateId() {
        return key.delegateId;
    }

    /** When the author permitted it first. */
    public Instant since() {
        return since;
    }

    /** An author permits a delegate at most once. */
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
