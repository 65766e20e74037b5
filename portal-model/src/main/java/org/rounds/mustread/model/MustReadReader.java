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
 * A reader in the frozen audience of a must-read.
 *
 * <p>A reader {@link #acknowledge acknowledges} each revision once, can {@link #withdraw} that for
 * a limited time, and can be {@link #exempt exempt} until that is {@link #require revoked}. Until
 * they acknowledge, the steps of the must-read remind them in turn.
 *
 * <p>Bulk statements insert the rows, with names and due dates; this class maps the columns that
 * change for a single reader. Load it only with its row locked.
 */
@Entity
@Table(name = "must_read_reader")
public class MustReadReader {

    /** Beyond the last step: readers who have acknowledged get no further reminders. */
    public static final int ALL_STEPS = 1000;

    @EmbeddedId private Key id;

    @Column(name = "due_at", insertable = false, updatable = false)
    private Instant dueAt;

    private int revision;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "steps_done")
    private int stepsDone;

    @Column(name = "exempt_reason")
    private String exemptReason;

    @Column(name = "exempt_by")
    private Long exemptBy;

    @Column(name = "exempt_at")
    private Instant exemptAt;

    protected MustReadReader() {}

    /**
     * Acknowledges a revision; only the first time counts.
     *
     * @return the acknowledgement to store; null if this or a later revision is acknowledged
     *     already
     */
    public MustReadAcknowledgement acknowledge(int newRevision, Instant when) {
        if (newRevision <= revision) {
            return null;
        }
        revision = newRevision;
        acknowledgedAt = when;
        stepsDone = ALL_STEPS;
        return new MustReadAcknowledgement(id.activityId, id.personId, newRevision, when);
    }

    /**
     * Withdraws the newest acknowledgement.
     *
     * @param former the one before it, which becomes current; null for none
     * @param stepsOver number of past steps, which are not executed again
     */
    public void withdraw(MustReadAcknowledgement former, int stepsOver) {
        revision = former == null ? 0 : former.revision();
        acknowledgedAt = former == null ? null : former.acknowledgedAt();
        stepsDone = stepsOver;
    }

    /**
     * Exempts the reader.
     *
     * @param reason 1 to 500 characters, shown on the record
     */
    public void exempt(String reason, long byPerson, Instant when) {
        exemptReason = reason;
        exemptBy = byPerson;
        exemptAt = when;
    }

    /** Revokes the exemption. */
    public void require() {
        exemptReason = null;
        exemptBy = null;
        exemptAt = null;
    }

    public boolean isExempt() {
        return exemptAt != null;
    }

    /** Due date of this reader, extended by absences. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Must-read and reader. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "activity_id")
        private long activityId;

        @Column(name = "person_id")
        private long personId;

        protected Key() {}

        public Key(long activityId, long personId) {
            this.activityId = activityId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.activityId == activityId
                    && key.personId == personId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(activityId, personId);
        }
    }
}
