package org.rounds.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rounds.poll.model.ActivityPoll;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * Repository of polls and votes. A poll is locked before every change, so votes are counted one by
 * one.
 */
@ApplicationScoped
public class Polls {

    @PersistenceContext private EntityManager entities;

    /** Stores the poll of a stored activity. */
    void add(ActivityPoll poll) {
        entities.persist(poll);
    }

    /** The poll, locked until the transaction ends; empty if the activity is not a poll. */
    Optional<ActivityPoll> lock(long activityId) {
        return Optional.ofNullable(
                entities.find(ActivityPoll.class, activityId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The positions that a person chose in a named poll, ascending. */
    List<Integer> places(long activityId, long personId) {
        return Rows.list(
                entities,
                "select place from poll_vote where activity_id = :activity and person_id = :person order by place",
                Parameters.of("activity", activityId).and("person", personId),
                Row::number);
    }

    /**
     * The seal of a person's vote; an empty text if it was not sealed; empty if they did not vote.
     */
    Optional<String> seal(long activityId, long personId) {
        return Rows.list(
                        entities,
                        "select coalesce(seal, '') from poll_voter where activity_id = :activity and"
                                + " person_id = :person",
                        Parameters.of("activity", activityId).and("person", personId),
                        Row::text)
                .stream()
                .findFirst();
    }

    public void choose(long activityId, long personId, Collection<Integer> places) {
        Rows.change(
                entities,
                "delete from poll_vote where activity_id = :activity and person_id = :person",
                Parameters.of("activity", activityId).and("person", personId));
        for (int place : places) {
            Rows.change(
                    entities,
                    "insert into poll_vote (activity_id, person_id, place) values (:activity, :person, :place)",
                    Parameters.of("activity", activityId)
                            .and("person", personId)
                            .and("place", place));
        }
    }

    /** Records that a person has voted, with or without a seal. */
    public void voted(long activityId, long personId, String seal) {
        int known =
                Rows.change(
                        entities,
                        "update poll_voter set seal = nullif(:seal, ''), pending = true where activity_id = :activity"
                                + " and person_id = :person",
                        Parameters.of("seal", seal)
                                .and("activity", activityId)
                                .and("person", personId));
        if (known == 0) {
            Rows.change(
                    entities,
                    "insert into poll_voter (activity_id, person_id, seal, pending) values (:activity,"
                            + " :person, nullif(:seal, ''), true)",
                    Parameters.of("activity", activityId)
                            .and("person", personId)
                            .and("seal", seal));
            voters(activityId, 1);
        }
    }

    void withdrawn(long activityId, long personId) {
        Rows.change(
                entities,
                "delete from poll_voter where activity_id = :activity and person_id = :person",
                Parameters.of("activity", activityId).and("person", personId));
        voters(activityId, -1);
    }

    private void voters(long activityId, int more) {
        Rows.change(
                entities,
                "update poll set voters = voters + :more where activity_id = :activity",
                Parameters.of("more", more).and("activity", activityId));
    }

    /** Counts votes; updates every option, so that the changed ones cannot be derived. */
    public void count(long activityId, Collection<Integer> less, Collection<Integer> more) {
        Rows.change(
                entities,
                "update poll_option set votes = votes"
                        + " - case when place in (:less) then 1 else 0 end"
                        + " + case when place in (:more) then 1 else 0 end"
                        + " where activity_id = :activity",
                Parameters.of("less", ids(less))
                        .and("more", ids(more))
                        .and("activity", activityId));
    }

    private static List<Long> ids(Collection<Integer> places) {
        return places.stream().map(Integer::longValue).toList();
    }

    /** Publishes the counted numbers. */
    public void show(long activityId) {
        Rows.change(
                entities,
                "update poll_option set shown_votes = votes where activity_id = :activity",
                Parameters.of("activity", activityId));
        Rows.change(
                entities,
                "update poll set shown_voters = voters where activity_id = :activity",
                Parameters.of("activity", activityId));
        Rows.change(
                entities,
                "update poll_voter set pending = false where activity_id = :activity",
                Parameters.of("activity", activityId));
    }

    /** Number of votes and changed votes since the numbers were last published. */
    int pending(long activityId) {
        return Rows.one(
                entities,
                "select count(*) from poll_voter where activity_id = :activity and pending = true",
                Parameters.of("activity", activityId),
                Row::number);
    }
}
