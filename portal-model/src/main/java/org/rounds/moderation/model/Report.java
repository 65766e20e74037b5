package org.rounds.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a colleague found wrong with an activity or a comment.
 *
 * <p>It is open until somebody {@link #decide decides} on it; whoever decides may do so anew. The
 * author of what is hidden may {@link #appeal} once, and then it waits for a decision again.
 */
@Entity
@Table(name = "report")
public class Report {

    @Id private long id;

    @Column(name = "activity_id")
    private long activityId;

    @Column(name = "comment_id")
    private Long commentId;

    @Column(name = "stream_id")
    private long streamId;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "reporter_id")
    private long reporterId;

    @Enumerated(EnumType.STRING)
    private ReportReason reason;

    private String note;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.OPEN;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_note")
    private String decisionNote;

    private String appeal;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    protected Report() {}

    /**
     * A report that nobody has decided on.
     *
     * @param item what is reported
     * @param note what the reporter says of it; blank for nothing
     */
    public Report(long id, ReportedItem item, long reporterId, ReportReason reason, String note) {
        this.id = id;
        activityId = item.activityId();
        commentId = item.commentId();
        streamId = item.streamId();
        authorId = item.authorId();
        this.reporterId = reporterId;
        this.reason = reason;
        this.note = said(note);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Decides on it, or decides anew; the note may be blank. */
    public void decide(Decision decision, long byPerson, Instant at, String why) {
        state = decision.state();
        decidedBy = byPerson;
        decidedAt = at;
        decisionNote = said(why);
    }

    /**
     * The author objects to what was hidden.
     *
     * @throws IllegalStateException if {@link #canAppeal} does not say so
     */
    public void appeal(String text, Instant at) {
        if (!canAppeal()) {
            throw new IllegalStateException("Report " + id + " is " + state);
        }
        appeal = text;
        appealedAt = at;
    }

    /** Whether its author can object: once, to what is hidden. */
    public boolean canAppeal() {
        return isHidden() && appeal == null;
    }

    /** Whether somebody has to decide on it: nobody has, or its author objected since. */
    public boolean waits() {
        return state == ReportState.OPEN || appealedAt != null && appealedAt.isAfter(decidedAt);
    }

    /** When it was decided on or objected to last; null for never. */
    public Instant changedAt() {
        return waits() && appealedAt != null ? appealedAt : decidedAt;
    }

    /** Whether what it is about is hidden by what was decided on it. */
    public boolean isHidden() {
        return state == ReportState.HIDDEN;
    }

    public long id() {
        return id;
    }

    public long activityId() {
        return activityId;
    }

    /** The comment that is meant; null for the activity itself. */
    public Long commentId() {
        return commentId;
    }

    public long authorId() {
        return authorId;
    }

    public ReportState state() {
        return state;
    }

    /** Who decided last; null if nobody has. */
    public Long decidedBy() {
        return decidedBy;
    }

    /** What the author said against the decision; null for nothing. */
    public String appealText() {
        return appeal;
    }
}
