package org.rounds.poll.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.Deadline;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.poll.model.ActivityPoll;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.FeedPolicy;

/**
 * Voting. People with write access to the stream can vote, and change the vote until the poll is
 * closed. An anonymous vote can only be found by the voter's key.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class PollService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private Polls polls;
    @Inject private Clock clock;

    /**
     * Votes or changes the vote.
     *
     * @param options ids of the chosen options
     * @param key random key of the voter, by which an anonymous vote can be changed; null for none
     * @throws Invalid if an option is unknown, or none or too many are chosen
     * @throws Conflict if the activity is not a poll, it is closed, or an anonymous vote cannot be
     *     found
     */
    public void vote(long activityId, List<Long> options, String key) {
        Caller caller = callers.current();
        ActivityPoll poll = open(caller, activityId);
        List<Integer> places = places(options, poll);
        List<Integer> before = before(caller, poll, key);
        if (before.equals(places)) {
            return;
        }
        String seal = "";
        if (!poll.isAnonymous()) {
            polls.choose(activityId, caller.personId(), places);
        } else if (key != null) {
            seal = BallotSeal.of(activityId, key, places);
        }
        polls.voted(activityId, caller.personId(), seal);
        polls.count(activityId, before, places);
        show(poll);
    }

    /**
     * Withdraws the caller's vote, if there is one.
     *
     * @throws Conflict if the poll is closed or anonymous: the removed vote could be derived from
     *     the numbers
     */
    public void withdraw(long activityId) {
        Caller caller = callers.current();
        ActivityPoll poll = open(caller, activityId);
        if (polls.seal(activityId, caller.personId()).isEmpty()) {
            return;
        }
        if (poll.isAnonymous()) {
            throw new Conflict("problem.anonymous-vote");
        }
        List<Integer> before = polls.places(activityId, caller.personId());
        polls.choose(activityId, caller.personId(), List.of());
        polls.withdrawn(activityId, caller.personId());
        polls.count(activityId, before, List.of());
        show(poll);
    }

    /**
     * Changes the closing time of the caller's poll. A time in the past closes it for good.
     *
     * @param closesAt null for never
     * @throws Invalid if it is more than a hundred years away
     * @throws Conflict if the activity is not a poll, or it is closed
     */
    public void closeAt(long activityId, Instant closesAt) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, activityId);
        boolean permitted = FeedPolicy.mayEdit(caller, found.place(), found.activity().authorId());
        gate.require(caller, found, permitted, "poll.close");
        ActivityPoll poll = lock(activityId);
        Instant now = clock.instant();
        requireOpen(poll, now);
        if (closesAt != null && closesAt.isAfter(now)) {
            Deadline.require("closesAt", closesAt, now);
        }
        poll.closeAt(closesAt, now);
    }

    private ActivityPoll open(Caller caller, long activityId) {
        LocatedActivity found = gate.live(caller, activityId);
        gate.require(caller, found, found.place().may(StreamVerb.WRITE), "poll.vote");
        ActivityPoll poll = lock(activityId);
        requireOpen(poll, clock.instant());
        return poll;
    }

    private ActivityPoll lock(long activityId) {
        return polls.lock(activityId).orElseThrow(() -> new Conflict("problem.not-a-poll"));
    }

    private static void requireOpen(ActivityPoll poll, Instant now) {
        if (poll.isClosed(now)) {
            throw new Conflict("problem.poll-closed");
        }
    }

    private static List<Integer> places(List<Long> options, ActivityPoll poll) {
        if (options == null || options.isEmpty()) {
            throw new Invalid("options", "invalid.required");
        }
        if (!options.stream().allMatch(id -> id != null && poll.hasOption(id))) {
            throw new Invalid("options", "invalid.choice");
        }
        List<Integer> places = new TreeSet<>(options).stream().map(Long::intValue).toList();
        if (!poll.allows(places.size())) {
            throw new Invalid("options", "invalid.one-option");
        }
        return places;
    }

    /** The caller's former choice; empty if they did not vote. */
    private List<Integer> before(Caller caller, ActivityPoll poll, String key) {
        if (key != null && !key.matches(BallotSeal.KEY)) {
            throw new Invalid("key", "invalid.key");
        }
        if (!poll.isAnonymous()) {
            return polls.places(poll.activityId(), caller.personId());
        }
        return polls.seal(poll.activityId(), caller.personId())
                .map(
                        seal ->
                                BallotSeal.open(
                                                seal,
                                                poll.activityId(),
                                                String.valueOf(key),
                                                poll.optionCount())
                                        .orElseThrow(() -> new Conflict("problem.anonymous-vote")))
                .orElse(List.of());
    }

    /**
     * Publishes the numbers of an anonymous poll only after enough votes that none can be derived.
     */
    private void show(ActivityPoll poll) {
        if (!poll.isAnonymous() || polls.pending(poll.activityId()) >= Poll.FEW) {
            polls.show(poll.activityId());
        }
    }
}
