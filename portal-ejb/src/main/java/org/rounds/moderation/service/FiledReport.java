package org.rounds.moderation.service;

import java.util.Map;
import org.rounds.people.service.PersonBrief;

/** A report with what only the service knows of it. */
record FiledReport(ReportCard card, Long authorId, Long reporterId, Long decidedBy, Long streamId) {

    FiledReport named(Map<Long, PersonBrief> people) {
        PersonBrief decider = decidedBy == null ? null : people.get(decidedBy);
        return with(people.get(authorId), people.get(reporterId), card.note(), decider, card.may());
    }

    /**
     * The same for somebody.
     *
     * @param known whether they may know who reported it and what that person said
     */
    FiledReport shown(boolean known, ReportCard.May may) {
        return with(
                card.author(),
                known ? card.reporter() : null,
                known ? card.note() : null,
                card.decidedBy(),
                may);
    }

    private FiledReport with(
            PersonBrief author,
            PersonBrief reporter,
            String note,
            PersonBrief decider,
            ReportCard.May may) {
        ReportCard named =
                new ReportCard(
                        card.id(),
                        card.activityId(),
                        card.commentId(),
                        card.text(),
                        card.html(),
                        author,
                        card.place(),
                        reporter,
                        card.reason(),
                        note,
                        card.state(),
                        decider,
                        card.decidedAt(),
                        card.decisionNote(),
                        card.appeal(),
                        card.appealedAt(),
                        may);
        return new FiledReport(named, authorId, reporterId, decidedBy, streamId);
    }
}
