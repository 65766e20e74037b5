package org.rounds.moderation.service;

import java.time.Instant;
import org.rounds.moderation.model.Report;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.Inlined;

/**
 * What a colleague found wrong, as those who decide on it see it; its author sees it without the
 * reporter.
 *
 * @param commentId the comment that is meant; null for the activity itself
 * @param reporter null for those who must not know
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

    /** Whether somebody has to decide on it: nobody has, or its author objected since. */
    public boolean waits() {
        return state.equals("open")
                || objection.appealedAt() != null
                        && objection.appealedAt().isAfter(outcome.decidedAt());
    }

    /** When it was decided on or objected to last; null for never. */
    public Instant changedAt() {
        return waits() && objection.appealedAt() != null
                ? objection.appealedAt()
                : outcome.decidedAt();
    }

    /** How it stands, for a decision on what was seen. */
    public Seen seen() {
        return new Seen(state, changedAt());
    }

    /** The same for somebody who must not know who reported it and what that person said. */
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
     * What is reported.
     *
     * @param text as it was typed
     * @param html sanitized HTML made from it
     * @param place name of the workspace where it stands; null where that is everyone
     */
    public record Content(String text, String html, PersonBrief author, String place) {}

    /** What was decided; all of it is null while nobody has decided. */
    public record Outcome(PersonBrief decidedBy, Instant decidedAt, String decisionNote) {}

    /** What the author said against the decision; null for nothing. */
    public record Appeal(String appeal, Instant appealedAt) {}

    /** How somebody saw it. */
    public record Seen(String state, Instant changedAt) {

        static Seen of(Report report) {
            return new Seen(report.state().word(), report.changedAt());
        }
    }

    /**
     * What the caller may do with it.
     *
     * @param read whether they may read where it stands
     */
    public record May(boolean decide, boolean appeal, boolean read) {}
}
