package org.rounds.moderation.service;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.rounds.moderation.model.ReportReason;
import org.rounds.moderation.model.ReportState;
import org.rounds.people.service.PersonBrief;

/** A report as read for a list, with ids of people. */
record FiledReport(
        Long id,
        Long activityId,
        Long commentId,
        Content content,
        Long reporterId,
        ReportReason reason,
        String note,
        ReportState state,
        Outcome outcome,
        ReportCard.Appeal appeal) {

    /** The reported item and its place. */
    record Content(String text, String html, Long authorId, Long streamId, String place) {}

    /** The decision; all components are null while undecided. */
    record Outcome(Long decidedBy, Instant decidedAt, String note) {}

    Long authorId() {
        return content.authorId();
    }

    Long streamId() {
        return content.streamId();
    }

    /** All people in it; null for absent ones. */
    Stream<Long> people() {
        return Stream.of(content.authorId(), reporterId, outcome.decidedBy());
    }

    /** The report with names and rights. */
    ReportCard card(Map<Long, PersonBrief> people, ReportCard.May may) {
        return new ReportCard(
                id,
                activityId,
                commentId,
                new ReportCard.Content(
                        content.text(),
                        content.html(),
                        people.get(content.authorId()),
                        content.place()),
                people.get(reporterId),
                reason.word(),
                note,
                state.word(),
                new ReportCard.Outcome(
                        outcome.decidedBy() == null ? null : people.get(outcome.decidedBy()),
                        outcome.decidedAt(),
                        outcome.note()),
                appeal,
                may);
    }
}
