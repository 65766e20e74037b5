package org.rounds.moderation.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;

/**
 * What a colleague found wrong, as those who decide on it see it; its author sees it without the
 * reporter.
 *
 * @param commentId the comment that is meant; null for the activity itself
 * @param text what is reported, as it was typed
 * @param html sanitized HTML made from it
 * @param place name of the room where it stands; null where that is everyone
 * @param reason {@code patient-data}, {@code rude}, {@code wrong}, {@code spam} or {@code other}
 * @param state {@code open}, {@code kept}, {@code asked} or {@code hidden}
 * @param appeal what the author said against it; null for nothing
 */
public record ReportCard(
        Long id,
        Long activityId,
        Long commentId,
        String text,
        String html,
        PersonBrief author,
        String place,
        PersonBrief reporter,
        String reason,
        String note,
        String state,
        PersonBrief decidedBy,
        Instant decidedAt,
        String decisionNote,
        String appeal,
        Instant appealedAt,
        May may) {

    /** Whether somebody has to decide on it: nobody has, or its author objected since. */
    public boolean waits() {
        return state.equals("open") || appealedAt != null && appealedAt.isAfter(decidedAt);
    }

    /** When it was decided on or objected to last; null for never. */
    public Instant changedAt() {
        return waits() && appealedAt != null ? appealedAt : decidedAt;
    }

    /** How somebody saw it. */
    public record Seen(String state, Instant changedAt) {

        static Seen of(ReportCard card) {
            return new Seen(card.state(), card.changedAt());
        }
    }

    /**
     * What the caller may do with it.
     *
     * @param read whether they may read where it stands
     */
    public record May(boolean decide, boolean appeal, boolean read) {}
}
