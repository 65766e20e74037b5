package org.rounds.moderation.service;

import java.time.Instant;
import org.rounds.moderation.model.Report;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.Inlined;

/**
 * A report as its deciders see it; the author of the item sees it without the reporter.
 *
 * @param commentId the reported comment; null for the activity itself
 * @param reporter null for callers who may not know
 * @param reason {@code patient-data}, {@code rude}, {@code wrong}, {@code spam} or {@code other}
 * @param state {@code open}, {@code kept}, {@code asked} or {@code hidden}
 */
public record ReportCard(
        Long id,
        Long activityId,
        Long commentId,
        @Inlined Content content,
        PersonBrief reporter,
        String reason,
        String note,
        String state,
        @Inlined Outcome outcome,
        @Inlined Appeal objection,
        May may) {

    /** Whether it waits for a decision: undecided, or appealed after the decision. */
    public boolean waits() {
        return state.equals("open")
                || objection.appealedAt() != null
                        && objection.appealedAt().isAfter(outcome.decidedAt());
    }

    /** When it was last decided or appealed; null for never. */
    public Instant changedAt() {
        return waits() && objection.appealedAt() != null
                ? objection.appealedAt()
                : outcome.decidedAt();
    }

    /** Its state, for a decision based on it. */
    public Seen seen() {
        return new Seen(state, changedAt());
    }

    /** The same without the reporter and the reporter's note. */
    ReportCard withoutReporter() {
        return new ReportCard(
                id,
                activityId,
                commentId,
                content,
                null,
                reason,
                null,
                state,
                outcome,
                objection,
                may);
    }

    /**
     * The reported item.
     *
     * @param text source
     * @param html sanitized HTML
     * @param place name of its workspace; null for the stream of everyone
     */
    public record Content(String text, String html, PersonBrief author, String place) {}

    /** The decision; all components are null while undecided. */
    public record Outcome(PersonBrief decidedBy, Instant decidedAt, String decisionNote) {}

    /** The author's appeal; null for none. */
    public record Appeal(String appeal, Instant appealedAt) {}

    /** The state that a decider saw. */
    public record Seen(String state, Instant changedAt) {

        static Seen of(Report report) {
            return new Seen(report.state().word(), report.changedAt());
        }
    }

    /**
     * The caller's rights.
     *
     * @param read whether they can read its stream
     */
    public record May(boolean decide, boolean appeal, boolean read) {}
}
