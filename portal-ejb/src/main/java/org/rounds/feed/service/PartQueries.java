package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rounds.activity.model.ActivityKind;
import org.rounds.attachment.service.Attachments;
import org.rounds.mustread.service.AcknowledgementLookup;
import org.rounds.mustread.service.Announcement;
import org.rounds.people.service.People;
import org.rounds.poll.service.Poll;
import org.rounds.poll.service.PollLookup;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Question;
import org.rounds.shared.service.Rows;
import org.rounds.stream.service.FeedPolicy;

/**
 * Reads what only some kinds of activities have. A page without such a kind costs no statement for
 * it.
 */
@ApplicationScoped
class PartQueries {

    @PersistenceContext private EntityManager entities;
    @Inject private PollLookup polls;
    @Inject private Attachments attachments;
    @Inject private People people;
    @Inject private Clock clock;

    /**
     * @param besides are asked, too
     */
    ActivityParts parts(Caller caller, List<ActivityRow> rows, List<Question<?>> besides) {
        List<ActivityRow> there = rows.stream().filter(row -> !row.gone()).toList();
        AcknowledgementLookup asking =
                new AcknowledgementLookup(caller, announcements(there), clock.instant());
        Rows.ask(
                entities,
                Stream.concat(besides.stream(), asking.questions().stream())
                        .toArray(Question[]::new));
        return new ActivityParts(
                asking.answers(),
                polls(caller, there),
                shared(caller, there),
                attachments.of(
                        there.stream()
                                .filter(row -> row.attachmentCount() > 0)
                                .map(ActivityRow::id)
                                .toList()),
                people.briefs(
                        there.stream()
                                .map(ActivityRow::postedBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
    }

    private static List<Announcement> announcements(List<ActivityRow> rows) {
        return rows.stream()
                .filter(row -> row.kind() == ActivityKind.ANNOUNCEMENT)
                .map(
                        row ->
                                new Announcement(
                                        row.id(), row.author().id(), row.postedBy(), row.place()))
                .toList();
    }

    private Map<Long, Poll> polls(Caller caller, List<ActivityRow> rows) {
        Map<Long, Boolean> voting = new HashMap<>();
        rows.stream()
                .filter(row -> row.kind() == ActivityKind.POLL)
                .forEach(row -> voting.put(row.id(), FeedPolicy.mayWrite(caller, row.place())));
        return voting.isEmpty() ? Map.of() : polls.polls(caller, voting);
    }

    /** What is passed on, by its own id, as far as the caller may read it. */
    private Map<Long, SharedActivity> shared(Caller caller, List<ActivityRow> rows) {
        List<Long> ids =
                rows.stream()
                        .map(ActivityRow::sharedId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<Long, SharedActivity> shared = new HashMap<>();
        if (!ids.isEmpty()) {
            Rows.list(
                            entities,
                            ActivityRow.SELECT + Rows.in(ids),
                            ActivityRow.values(caller, clock.instant()),
                            ActivityRow::read)
                    .stream()
                    .filter(row -> row.mayRead(caller))
                    .forEach(row -> shared.put(row.id(), SharedActivity.of(row)));
        }
        return shared;
    }
}
