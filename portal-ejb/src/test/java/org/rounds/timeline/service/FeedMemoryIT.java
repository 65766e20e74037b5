package org.rounds.timeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/**
 * The feed cache is never behind committed changes, in whatever order transactions begin and end.
 */
class FeedMemoryIT extends RememberedFeeds {

    FeedMemoryIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void whatWasBegunEarlierAndCommittedLaterIsThereAtOnce() {
        long person = world.people.get(1);
        subscribe(person);
        List<Long> before = page(person);
        List<Long> posted = new ArrayList<>();
        database.run(
                () -> {
                    posted.add(post(world.streams.get(0)));
                    for (int other = 0; other < 3; other++) {
                        database.run(() -> posted.add(post(world.streams.get(1))));
                        List<Long> meanwhile = apart(() -> page(person));
                        assertThat(meanwhile.subList(0, other + 1))
                                .isEqualTo(reversed(posted.subList(1, posted.size())));
                        assertThat(meanwhile.subList(other + 1, SIZE))
                                .isEqualTo(before.subList(0, SIZE - other - 1));
                    }
                });
        assertThat(page(person)).startsWith(reversed(posted).toArray(Long[]::new));
        database.run(() -> streams.leave(posted.get(2)));
        assertThat(page(person)).doesNotContain(posted.get(2)).isEqualTo(expected(person));
        assertThat(byMemory()).isEqualTo(remembers ? 6 : 0);
    }

    @OnBothDatabases
    void ownWritesAreSeenAndForgottenWhenTakenBack() {
        long person = world.people.get(1);
        subscribe(person);
        List<Long> before = page(person);
        long asked = byMemory();
        try {
            database.run(
                    () -> {
                        long posted = post(world.streams.get(0));
                        assertThat(feeds.home(person, Timeline.TOP, 0, SIZE)).startsWith(posted);
                        throw new IllegalStateException("taken back");
                    });
        } catch (IllegalStateException takenBack) {
            assertThat(takenBack).hasMessage("taken back");
        }
        assertThat(byMemory()).isEqualTo(asked);
        assertThat(page(person)).isEqualTo(before);
    }

    @OnBothDatabases
    void aTransactionThatKeepsToWhatItSawAtFirstReadsForItself() {
        long person = world.people.get(1);
        subscribe(person);
        page(person);
        long asked = byMemory();
        if (remembers) {
            database.run(
                    () -> {
                        Rows.change(
                                database.entities(),
                                "set transaction isolation level repeatable read",
                                Parameters.none());
                        List<Long> before = feeds.home(person, Timeline.TOP, 0, SIZE);
                        database.run(() -> post(world.streams.get(0)));
                        assertThat(feeds.home(person, Timeline.TOP, 0, SIZE)).isEqualTo(before);
                    });
        }
        assertThat(byMemory()).isEqualTo(asked);
        database.run(() -> post(world.streams.get(0)));
        assertThat(page(person)).isEqualTo(expected(person));
    }

    @OnBothDatabases
    void aServerThatDidNotLookForLongBeginsAnew() {
        long person = world.people.get(1);
        subscribe(person);
        page(person);
        database.run(() -> post(world.streams.get(0)));
        if (remembers) {
            for (int tick = 1; tick <= 3; tick++) {
                long now = tick;
                database.run(() -> changes.forget(now, now));
            }
            assertThat(logged()).isZero();
        }
        assertThat(page(person)).isEqualTo(expected(person));
        database.run(() -> post(world.streams.get(1)));
        assertThat(page(person)).isEqualTo(expected(person));
        assertThat(byMemory()).isEqualTo(remembers ? 3 : 0);
    }

    private int logged() {
        return database.in(
                () ->
                        Rows.list(
                                        database.entities(),
                                        "select count(*) from feed_change",
                                        Parameters.none(),
                                        Row::number)
                                .get(0));
    }

    @OnBothDatabases
    void moreChangesThanAreWorthReadingAreForgottenTogether() {
        long person = world.people.get(1);
        subscribe(person);
        page(person);
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into subscription (person_id, stream_id, muted, read_up_to)"
                                        + " select :person, id, true, 0 from stream"
                                        + " where id not in (select stream_id from subscription"
                                        + " where person_id = :person)",
                                Parameters.of("person", world.people.get(2))));
        database.run(
                () -> {
                    for (int many = 0; many < 300; many++) {
                        post(world.streams.get(many % 3));
                    }
                });
        if (remembers) {
            database.run(
                    () ->
                            Rows.change(
                                    database.entities(),
                                    "insert into feed_change (person_id) select i from generate_series(1, :most) i",
                                    Parameters.of("most", FeedChangeRepository.MOST)));
        }
        assertThat(page(person)).isEqualTo(expected(person));
        assertThat(byMemory()).isEqualTo(remembers ? 2 : 0);
    }

    @OnBothDatabases
    void whileManyWriteAndReadTheMemoryLosesNothing() throws Exception {
        world.people.forEach(this::subscribe);
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            long stream = world.streams.get(writer);
            work.add(
                    () -> {
                        List<Long> posted = new ArrayList<>();
                        for (int i = 0; i < 60; i++) {
                            boolean goes = i % 5 == 4;
                            database.run(
                                    () -> {
                                        posted.add(post(stream));
                                        if (goes) {
                                            streams.leave(posted.get(posted.size() - 3));
                                        }
                                    });
                        }
                        return null;
                    });
        }
        for (long person : world.people.subList(0, 4)) {
            work.add(
                    () -> {
                        for (int i = 0; i < 120; i++) {
                            List<Long> page = page(person);
                            assertThat(page).isSortedAccordingTo((a, b) -> Long.compare(b, a));
                        }
                        return null;
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (long person : world.people) {
            assertThat(page(person)).as("person %d", person).isEqualTo(expected(person));
        }
    }
}
