package org.rounds.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A report about an activity or a comment.
 *
 * <p>It is open until it is {@link #decide decided}; a decision can be replaced by another. The
 * author of hidden content can {@link #appeal} once; the report then waits for a decision again.
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
     * An undecided report.
     *
     * @param item the reported item
     * @param note of the reporter; blank for none
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

    /** Sets or replaces the decision; the note may be blank. */
    public void decide(Decision decision, long byPerson, Instant at, String why) {
        state = decision.state();
        decidedBy = byPerson;
        decidedAt = at;
        decisionNote = said(why);
    }

    /**
     * Records the author's appeal against hiding.
     *
     * @throws IllegalStateException unless {@link #canAppeal}
     */
    public void appeal(String text, Instant at) {
        if (!canAppeal()) {
            throw new IllegalStateException("Report " + id + " is " + state);
        }
        appeal = text;
        appealedAt = at;
    }

    /** Whether the author can appeal: once, while the item is hidden. */
    public boolean canAppeal() {
        return isHidden() && appeal == null;
    }

    /** Whether it waits for a decision: undecided, or appealed after the decision. */
    public boolean waits() {
        return state == ReportState.OPEN || appealedAt != null && appealedAt.isAfter(decidedAt);
    }

    /** When it was last decided or appealed; null for never. */
    public Instant changedAt() {
        return waits() && appealedAt != null ? appealedAt : decidedAt;
    }

    /** Whether the decision hides the item. */
    public boolean isHidden() {
        return state == ReportState.HIDDEN;
    }

    public long id() {
        return id;
    }

    public long activityId() {
        return activityId;
    }

    /** The reported comment; null if the activity itself is reported. */
    public Long commentId() {
        return commentId;
    }

    /** The stream of the item. */
    public long streamId() {
        return streamId;
    }

    public long reporterId() {
        return reporterId;
    }

    public long authorId() {
        return authorId;
    }

    public ReportState state() {
        return state;
    }

    /** Who made the last decision; null if undecided. */
    public Long decidedBy() {
        return decidedBy;
    }

    /** Text of the appeal; null for none. */
    public String appealText() {
        return appeal;
    }
}
