package org.rounds.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * Stores polls and votes. Whoever changes a poll locks it first, so votes are counted one by one.
 */
@ApplicationScoped
public class Polls {

    @PersistenceContext private EntityManager entities;

    public void add(long activityId, CreatePoll wish) {
        Rows.change(
                entities,
                "insert into poll (activity_id, multiple, anonymous, closes_at, voters, shown_voters)"
                        + " values (?, ?, ?, nullif(?, 0), 0, 0)",
                activityId,
                Boolean.TRUE.equals(wish.multiple()),
                Boolean.TRUE.equals(wish.anonymous()),
                wish.closesAt() == null ? 0L : wish.closesAt().toEpochMilli());
        int place = 1;
        for (String text : wish.texts()) {
            Rows.change(
                    entities,
                    "insert into poll_option (activity_id, place, text, votes, shown_votes) values (?, ?, ?, 0, 0)",
                    activityId,
                    place++,
                    text);
        }
    }

    /** The poll, locked until the transaction ends; empty if the activity is none. */
    Optional<Rules> lock(long activityId) {
        int found =
                Rows.change(
                        entities,
                        "update poll set voters = voters where activity_id = ?",
                        activityId);
        return found == 0
                ? Optional.empty()
                : Rows.list(
                                entities,
                                "select multiple, anonymous, closes_at,"
                                        + " (select count(*) from poll_option o where o.activity_id = p.activity_id) as options"
                                        + " from poll p where activity_id = ?",
                                List.of(activityId),
                                row ->
                                        new Rules(
                                                row.flag("multiple"),
                                                row.flag("anonymous"),
                                                row.moment("closes_at"),
                                                row.number("options")))
                        .stream()
                        .findFirst();
    }

    /**
     * Lets a poll close at a time.
     *
     * @param moment null for never
     */
    void closeAt(long activityId, Instant moment) {
        Rows.change(
                entities,
                "update poll set closes_at = nullif(?, 0) where activity_id = ?",
                moment == null ? 0L : moment.toEpochMilli(),
                activityId);
    }

    /** What somebody chose in an open poll, in rising order. */
    List<Integer> places(long activityId, long personId) {
        return Rows.list(
                entities,
                "select place from poll_vote where activity_id = ? and person_id = ? order by place",
                List.of(activityId, personId),
                Row::number);
    }

    /**
     * The seal of somebody's vote; an empty one if it was not sealed; nothing if they did not vote.
     */
    Optional<String> seal(long activityId, long personId) {
        return Rows.list(
                        entities,
                        "select coalesce(seal, '') from poll_voter where activity_id = ? and person_id = ?",
                        List.of(activityId, personId),
                        Row::text)
                .stream()
                .findFirst();
    }

    public void choose(long activityId, long personId, Collection<Integer> places) {
        Rows.change(
                entities,
                "delete from poll_vote where activity_id = ? and person_id = ?",
                activityId,
                personId);
        for (int place : places) {
            Rows.change(
                    entities,
                    "insert into poll_vote (activity_id, person_id, place) values (?, ?, ?)",
                    activityId,
                    personId,
                    place);
        }
    }

    /** Keeps that somebody has voted, with or without a seal. */
    public void voted(long activityId, long personId, String seal) {
        int known =
                Rows.change(
                        entities,
                        "update poll_voter set seal = nullif(?, ''), pending = true where activity_id = ?"
                                + " and person_id = ?",
                        seal,
                        activityId,
                        personId);
        if (known == 0) {
            Rows.change(
                    entities,
                    "insert into poll_voter (activity_id, person_id, seal, pending) values (?, ?, nullif(?, ''), true)",
                    activityId,
                    personId,
                    seal);
            voters(activityId, 1);
        }
    }

    void withdrawn(long activityId, long personId) {
        Rows.change(
                entities,
                "delete from poll_voter where activity_id = ? and person_id = ?",
                activityId,
                personId);
        voters(activityId, -1);
    }

    private void voters(long activityId, int more) {
        Rows.change(
                entities,
                "update poll set voters = voters + ? where activity_id = ?",
                more,
                activityId);
    }

    /** Counts votes; writes every option, so that none can be told to have changed. */
    public void count(long activityId, Collection<Integer> less, Collection<Integer> more) {
        Rows.change(
                entities,
                "update poll_option set votes = votes"
                        + " - case when place in %s then 1 else 0 end + case when place in %s then 1 else 0 end"
                                .formatted(in(less), in(more))
                        + " where activity_id = ?",
                activityId);
    }

    private static String in(Collection<Integer> places) {
        return Rows.in(places.stream().map(Integer::longValue).toList());
    }

    /** Shows what was counted. */
    public void show(long activityId) {
        Rows.change(
                entities,
                "update poll_option set shown_votes = votes where activity_id = ?",
                activityId);
        Rows.change(
                entities,
                "update poll set shown_voters = voters where activity_id = ?",
                activityId);
        Rows.change(
                entities,
                "update poll_voter set pending = false where activity_id = ?",
                activityId);
    }

    /** How many people have voted, or voted otherwise, since the numbers were last shown. */
    int pending(long activityId) {
        return Rows.list(
                        entities,
                        "select count(*) from poll_voter where activity_id = ? and pending = true",
                        List.of(activityId),
                        Row::number)
                .get(0);
    }

    /**
     * How a poll is voted in.
     *
     * @param options how many there are
     */
    record Rules(boolean multiple, boolean anonymous, Instant closesAt, int options) {}
}
