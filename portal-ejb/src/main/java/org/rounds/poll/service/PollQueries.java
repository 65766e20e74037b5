package org.rounds.poll.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.activity.service.KindItem;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Row;
import org.rounds.stream.model.StreamVerb;

/** Reads polls with their options and the caller's votes, in two queries. */
final class PollQueries {

    private static final String POLLS =
            "select p.activity_id, p.multiple, p.anonymous, p.closes_at, p.shown_voters,"
                    + " v.person_id from poll p left join poll_voter v on v.activity_id = p.activity_id"
                    + " and v.person_id = :person where p.activity_id in (:ids)";

    private static final String OPTIONS =
            "select o.activity_id, o.place, o.text, o.shown_votes, v.person_id from poll_option o"
                    + " left join poll_vote v on v.activity_id = o.activity_id and v.place = o.place"
                    + " and v.person_id = :person where o.activity_id in (:ids)";

    private static final String IN_ORDER = " order by o.activity_id, o.place";

    private final Map<Long, Boolean> voting = new HashMap<>();
    private final Map<Long, List<Choice>> choices = new HashMap<>();
    private final Instant now;
    private final Question<Raw> rows;
    private final Question<Boolean> options;

    /**
     * @param items activities with polls
     * @param now decides which polls are closed
     */
    PollQueries(Caller caller, Collection<KindItem> items, Instant now) {
        this.now = now;
        items.forEach(item -> voting.put(item.id(), item.place().may(StreamVerb.WRITE)));
        Parameters asked = Parameters.of("person", caller.personId()).and("ids", voting.keySet());
        rows = new Question<>(POLLS, asked, Raw::of);
        options = new Question<>(OPTIONS + IN_ORDER, asked, this::keep);
    }

    private boolean keep(Row row) {
        return choices.computeIfAbsent(row.id("activity_id"), id -> new ArrayList<>())
                .add(Choice.of(row));
    }

    List<Question<?>> questions() {
        return List.of(rows, options);
    }

    /** By activity id; empty before the queries have run. */
    Map<Long, Poll> polls() {
        Map<Long, Poll> polls = new HashMap<>();
        for (Raw row : rows.answer()) {
            boolean closed = row.closesAt() != null && !now.isBefore(row.closesAt());
            boolean may = voting.get(row.activityId()) && !closed;
            polls.put(row.activityId(), row.poll(choices.get(row.activityId()), closed, may));
        }
        return polls;
    }

    /** An option, and whether the caller chose it. */
    private record Choice(Long place, String text, int votes, boolean mine) {

        static Choice of(Row row) {
            return new Choice(
                    row.id("place"),
                    row.text("text"),
                    row.number("shown_votes"),
                    !row.isNull("person_id"));
        }
    }

    /** A poll without its options. */
    private record Raw(
            Long activityId,
            boolean multiple,
            boolean anonymous,
            Instant closesAt,
            int voters,
            boolean voted) {

        static Raw of(Row row) {
            return new Raw(
                    row.id("activity_id"),
                    row.flag("multiple"),
                    row.flag("anonymous"),
                    row.moment("closes_at"),
                    row.number("shown_voters"),
                    !row.isNull("person_id"));
        }

        Poll poll(List<Choice> choices, boolean closed, boolean mayVote) {
            boolean untold = anonymous && voters < Poll.FEW;
            return new Poll(
                    choices.stream()
                            .map(
                                    choice ->
                                            new Poll.Option(
                                                    choice.place(),
                                                    choice.text(),
                                                    untold ? null : choice.votes()))
                            .toList(),
                    multiple,
                    anonymous,
                    closesAt,
                    closed,
                    untold ? null : voters,
                    choices.stream().filter(Choice::mine).map(Choice::place).toList(),
                    voted,
                    new Poll.May(mayVote));
        }
    }
}
