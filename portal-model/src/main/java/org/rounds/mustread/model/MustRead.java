package org.rounds.mustread.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An announcement that has to be acknowledged.
 *
 * <p>It is issued in revision 1 to an audience, which is {@link #freeze frozen} once. Its due date
 * can be {@link #extend moved}, until somebody {@link #signOff signs its record off}. A change that
 * matters begins the next {@link #revise revision}, with a record of its own that is open again:
 * everybody has to acknowledge anew, and {@link MustReadRevision} keeps how the last one ended.
 *
 * <p>Whoever changes it holds its row first, for jobs and readers come at the same time.
 */
@Entity
@Table(name = "must_read")
public class MustRead {

    @Id
    @Column(name = "activity_id")
    private long activityId;

    private int revision = 1;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(updatable = false)
    private boolean joiners;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "left_out")
    private int leftOut;

    @Column(name = "left_out_names")
    private String leftOutNames;

    @Column(name = "signed_off_at")
    private Instant signedOffAt;

    @Column(name = "signed_off_by")
    private Long signedOffBy;

    @Column(name = "signed_off_name")
    private String signedOffName;

    protected MustRead() {}

    /**
     * The first revision, whose audience is still to be frozen.
     *
     * @param dueAt until when it has to be acknowledged
     * @param joiners whether those who come into the audience later have to read it, too
     */
    public MustRead(long activityId, Instant dueAt, boolean joiners) {
        this.activityId = activityId;
        this.dueAt = dueAt;
        this.joiners = joiners;
    }

    /**
     * The audience is written down.
     *
     * @param without how many belong to it and cannot sign in
     * @param names the first twenty names of these, at most 5000 characters; empty for none
     */
    public void freeze(Instant when, int without, String names) {
        frozenAt = when;
        leftOut = without;
        leftOutNames = names.isEmpty() ? null : names;
    }

    /** Everybody who has not acknowledged it has time until then. */
    public void extend(Instant until) {
        dueAt = until;
    }

    /** Begins the next revision, whose record is open. */
    public void revise() {
        revision++;
        signedOffAt = null;
        signedOffBy = null;
        signedOffName = null;
    }

    /**
     * Closes the record of this revision.
     *
     * @param name of the person who signs, as it stands on the record
     * @throws IllegalStateException if it is closed already
     */
    public void signOff(long byPerson, String name, Instant when) {
        if (isSignedOff()) {
            throw new IllegalStateException("Must-read " + activityId + " is signed off");
        }
        signedOffAt = when;
        signedOffBy = byPerson;
        signedOffName = name;
    }

    /** Whether the record of this revision is closed: nothing on it changes any more. */
    public boolean isSignedOff() {
        return signedOffAt != null;
    }

    /** Whether something that was done then is on a closed record, and stays on it. */
    public boolean isOnRecord(Instant done) {
        return isSignedOff() && !done.isAfter(signedOffAt);
    }

    /** Whether its audience is written down; nobody is counted before that. */
    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** The id of the announcement. */
    public long activityId() {
        return activityId;
    }

    /** The revision that has to be acknowledged, from 1. */
    public int revision() {
        return revision;
    }

    /** Until when it has to be acknowledged by readers who are not away. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When its audience was written down; null while that is still to be done. */
    public Instant frozenAt() {
        return frozenAt;
    }

    /** When the record of this revision was closed; null while it is open. */
    public Instant signedOffAt() {
        return signedOffAt;
    }

    /** Name of who closed the record of this revision; null while it is open. */
    public String signedOffName() {
        return signedOffName;
    }
}
