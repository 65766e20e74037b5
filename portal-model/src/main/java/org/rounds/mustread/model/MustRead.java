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
 * can be {@link #extend moved} until its record is {@link #signOff signed off}. A significant
 * change starts the next {@link #revise revision} with an open record: all readers have to
 * acknowledge again, and {@link MustReadRevision} keeps the final state of the former one.
 *
 * <p>Lock its row before every change, because jobs and readers change it concurrently.
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
     * The first revision, with an audience that is not frozen yet.
     *
     * @param dueAt due date of readers who are not absent
     * @param joiners whether people who join the audience later have to read it
     */
    public MustRead(long activityId, Instant dueAt, boolean joiners) {
        this.activityId = activityId;
        this.dueAt = dueAt;
        this.joiners = joiners;
    }

    /**
     * Records that the audience is frozen.
     *
     * @param without number of people in it who cannot sign in
     * @param names the first twenty names of these, at most 5,000 characters; empty for none
     */
    public void freeze(Instant when, int without, String names) {
        frozenAt = when;
        leftOut = without;
        leftOutNames = names.isEmpty() ? null : names;
    }

    /** Moves the due date of all outstanding readers. */
    public void extend(Instant until) {
        dueAt = until;
    }

    /** Starts the next revision with an open record. */
    public void revise() {
        revision++;
        signedOffAt = null;
        signedOffBy = null;
        signedOffName = null;
    }

    /**
     * Closes the record of this revision.
     *
     * @param name of the signer as shown on the record
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

    /** Whether the record of this revision is closed and can no longer change. */
    public boolean isSignedOff() {
        return signedOffAt != null;
    }

    /** Whether an action at that time belongs to a closed record and cannot be undone. */
    public boolean isOnRecord(Instant done) {
        return isSignedOff() && !done.isAfter(signedOffAt);
    }

    /** Whether its audience is frozen; nothing is counted before. */
    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** Id of the announcement. */
    public long activityId() {
        return activityId;
    }

    /** The current revision, from 1. */
    public int revision() {
        return revision;
    }

    /** Due date of readers who are not absent. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When the audience was frozen; null before. */
    public Instant frozenAt() {
        return frozenAt;
    }

    /** When the record of this revision was closed; null while open. */
    public Instant signedOffAt() {
        return signedOffAt;
    }

    /** Name of the signer of this revision's record; null while open. */
    public String signedOffName() {
        return signedOffName;
    }
}
