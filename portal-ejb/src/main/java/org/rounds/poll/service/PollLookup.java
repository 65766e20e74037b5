package org.rounds.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/** Reads polls as their readers may see them. */
@ApplicationScoped
public class PollLookup {

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /**
     * Polls by their ids.
     *
     * @param voting the ids of polls, and whether the caller may vote in their places
     */
    public Map<Long, Poll> polls(Caller caller, Map<Long, Boolean> voting) {
        String ids = Rows.in(voting.keySet());
        List<Raw> rows =
                Rows.list(
                        entities,
                        "select p.activity_id, p.multiple, p.anonymous, p.closes_at, p.shown_voters, v.person_id"
                                + " from poll p left join poll_voter v on v.activity_id = p.activity_id"
                                + " and v.person_id = ?"
                                + " where p.activity_id in "
                                + ids,
                        List.of(caller.personId()),
                        Raw::of);
        Map<Long, List<Choice>> choices = new HashMap<>();
        Rows.list(
                entities,
                "select o.activity_id, o.place, o.text, o.shown_votes, v.person_id from poll_option o"
                        + " left join poll_vote v on v.activity_id = o.activity_id and v.place = o.place"
                        + " and v.person_id = ?"
                        + " where o.activity_id in "
                        + ids
                        + " order by o.activity_id, o.place",
                List.of(caller.personId()),
                row ->
                        choices.computeIfAbsent(row.id(0), id -> new ArrayList<>())
                                .add(Choice.of(row)));
        Map<Long, Poll> polls = new HashMap<>();
        for (Raw row : rows) {
            boolean closed = row.closesAt() != null && !clock.instant().isBefore(row.closesAt());
            boolean may = voting.get(row.activityId()) && !closed;
            polls.put(row.activityId(), row.poll(choices.get(row.activityId()), closed, may));
        }
        return polls;
    }

    /** An option of a poll, and whether the caller chose it. */
    private record Choice(Long place, String text, int votes, boolean mine) {

        static Choice of(Row row) {
            return new Choice(row.id(1), row.text(2), row.number(3), row.id(4) != null);
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
                    row.id(0),
                    row.flag(1),
                    row.flag(2),
                    row.moment(3),
                    row.number(4),
                    row.id(5) != null);
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
