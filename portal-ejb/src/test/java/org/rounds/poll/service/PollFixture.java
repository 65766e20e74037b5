package org.rounds.poll.service;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rounds.posting.service.ActivityService;
import org.rounds.testing.Database;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** A workspace whose members vote. */
abstract class PollFixture {
    static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    final Database database;
    final SettableClock clock = new SettableClock(NOW);
    final Signed signed = new Signed();
    SampleHospital hospital;
    final ActivityService activities;
    final PollService polls;

    PollFixture(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock).signed(signed);
        activities = wiring.get(ActivityService.class);
        polls = wiring.get(PollService.class);
        hospital = SampleHospital.in(database, 10, 1, 0);
    }

    long open(boolean multiple, boolean anonymous, String... options) {
        return as(
                0,
                () ->
                        activities
                                .post(
                                        Posts.of("poll", "Which time suits nights?")
                                                .withWorkspace(hospital.rooms().get(0))
                                                .withPoll(
                                                        new CreatePoll(
                                                                List.of(options),
                                                                multiple,
                                                                anonymous,
                                                                NOW.plus(Duration.ofDays(1))))
                                                .build())
                                .id());
    }

    <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    void run(int person, Runnable call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        database.run(call);
    }

    void vote(int person, long poll, String key, Long... options) {
        run(person, () -> polls.vote(poll, List.of(options), key));
    }

    void withdraw(int person, long poll) {
        run(person, () -> polls.withdraw(poll));
    }

    Poll read(int person, long poll) {
        return as(person, () -> activities.get(poll)).parts().poll();
    }

    static List<Integer> votes(Poll poll) {
        List<Integer> votes = new ArrayList<>();
        poll.options().forEach(option -> votes.add(option.votes()));
        return votes;
    }

    static String key(int number) {
        return "%032x".formatted(number + 1);
    }
}
