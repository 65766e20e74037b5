package org.rounds.mustread.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * An automatic reminder or escalation relative to the due date of each reader. Steps are planned at
 * issue, ordered by time; each reader passes each step once per revision.
 */
@Entity
@Table(name = "must_read_step")
public class MustReadStep {

    @EmbeddedId private Key id;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    /** In milliseconds. */
    @Column(name = "from_due")
    private long fromDue;

    protected MustReadStep() {}

    /**
     * A step of the plan of a must-read.
     *
     * @param step its number in the plan, from 0
     * @param fromDue offset from the reader's due date; negative for before
     */
    public MustReadStep(long activityId, int step, StepKind kind, Duration fromDue) {
        id = new Key(activityId, step);
        this.kind = kind;
        this.fromDue = fromDue.toMillis();
    }

    /** Must-read and step number. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "activity_id")
        private long activityId;

        private int step;

        protected Key() {}

        public Key(long activityId, int step) {
            this.activityId = activityId;
            this.step = step;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.activityId == activityId && key.step == step;
        }

        @Override
        public int hashCode() {
            return Objects.hash(activityId, step);
        }
    }
}
