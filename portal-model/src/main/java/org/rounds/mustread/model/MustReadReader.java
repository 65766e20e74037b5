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
 * Somebody in the frozen audience of a must-read, with what they did.
 *
 * <p>A reader {@link #acknowledge acknowledges} each revision once, may {@link #withdraw} that for
 * a while, and may be {@link #exempt exempt} until that is {@link #require taken back}. Until they
 * have acknowledged, the steps of the must-read remind them one after the other.
 *
 * <p>Snapshots of audiences write the rows, with the names and due dates, for thousands at once;
 * this class knows the columns that a single reader changes. It is only read with its row locked.
 */
@Entity
@Table(name = "must_read_reader")
public class MustReadReader {

    /** Beyond every step: who has acknowledged is reminded of nothing more. */
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
     * Has read and understood a revision; the first time counts.
     *
     * @return what to keep of it; null if this or a later revision is acknowledged already
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
     * Takes the newest acknowledgement back.
     *
     * @param former the one before it, which counts again; null for none
     * @param stepsOver how many steps are over, and remind nobody any more
     */
    public void withdraw(MustReadAcknowledgement former, int stepsOver) {
        revision = former == null ? 0 : former.revision();
        acknowledgedAt = former == null ? null : former.acknowledgedAt();
        stepsDone = stepsOver;
    }

    /**
     * Need not acknowledge.
     *
     * @param reason 1 to 500 characters, which stand on the record
     */
    public void exempt(String reason, long byPerson, Instant when) {
        exemptReason = reason;
        exemptBy = byPerson;
        exemptAt = when;
    }

    /** Has to acknowledge again, after an exemption. */
    public void require() {
        exemptReason = null;
        exemptBy = null;
        exemptAt = null;
    }

    public boolean isExempt() {
        return exemptAt != null;
    }

    /** Until when this reader has time, with the days on which they are away. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Which must-read, and who. */
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
