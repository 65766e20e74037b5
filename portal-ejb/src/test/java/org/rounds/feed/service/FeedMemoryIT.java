package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.rounds.shared.service.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Wiring;

/**
 * What a server remembers of feeds is never behind what others have committed, whatever the order
 * in which their transactions begin and end.
 */
class FeedMemoryIT {

    private static final int SIZE = 20;

    private final Database database;
    private final FeedPaths paths = new FeedPaths();
    private final FeedRepository feeds;
    private final Interrupted changes = new Interrupted();
    private final StreamRepository streams;
    private final FeedWorld world = new FeedWorld(7);
    private final AtomicLong ids = new AtomicLong(Long.MAX_VALUE / 2);
    private final boolean remembers;

    FeedMemoryIT(Database database) throws SQLException {
        this.database = database;
        remembers = database.engine() == Engine.POSTGRESQL;
        database.clear();
        world.settle(database);
        Wiring wiring =
                new Wiring(database, Clock.systemUTC())
                        .with(FeedPaths.class, paths)
                        .with(FeedChangeRepository.class, changes);
        feeds = wiring.get(FeedRepository.class);
        streams = wiring.get(StreamRepository.class);
        database.run(() -> world.streams.forEach(this::post));
        database.run(() -> IntStream.range(0, SIZE).forEach(i -> post(world.streams.get(i % 3))));
    }

    private List<Long> page(long person) {
        return database.in(() -> feeds.home(person, FeedRepository.TOP, 0, SIZE));
    }

    private List<Long> expected(long person) {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select distinct e.activity_id from subscription u join stream_entry e on e.stream_id = u.stream_id"
                                        + " where u.person_id = ? and u.muted = false order by 1 desc fetch first ? rows only",
                                List.of(person, SIZE),
                                row -> row.id(0)));
    }

    private long post(long stream) {
        return post(stream, ids.addAndGet(2));
    }

    private long post(long stream, long id) {
        Rows.change(database.entities(), FeedPages.NEW_ACTIVITY, id, world.people.get(0), stream);
        streams.enter(List.of(stream), id);
        streams.advance(List.of(stream), id);
        return id;
    }

    private void subscribe(long person) {
        database.run(
                () -> {
                    world.streams.forEach(stream -> streams.subscribe(person, stream));
                    Rows.change(database.entities(), "update subscription set muted = false");
                });
    }

    private long byMemory() {
        return paths.pages(FeedPaths.Path.MEMORY);
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
                        assertThat(feeds.home(person, FeedRepository.TOP, 0, SIZE))
                                .startsWith(posted);
                        throw new IllegalStateException("taken back");
                    });
        } catch (IllegalStateException takenBack) {
            assertThat(takenBack).hasMessage("taken back");
        }
        assertThat(byMemory()).isEqualTo(asked);
        assertThat(page(person)).isEqualTo(before);
    }

    @OnBothDatabases
    void whatIsTakenBackWhileItIsReadIsNotRemembered() {
        long person = world.people.get(1);
        long other = world.people.get(2);
        subscribe(person);
        subscribe(other);
        changes.afterReading =
                () -> {
                    database.run(() -> streams.leave(ids.get()));
                    assertThat(page(other)).doesNotContain(ids.get());
                };
        page(person);
        assertThat(page(person)).isEqualTo(expected(person));
        assertThat(page(other)).isEqualTo(expected(other));
    }

    @OnBothDatabases
    void whoStopsListeningWhileItIsReadIsNotRememberedAsAListener() {
        long person = world.people.get(1);
        long other = world.people.get(2);
        subscribe(person);
        subscribe(other);
        changes.afterListening =
                () -> {
                    database.run(() -> streams.unsubscribe(person, world.streams.get(0)));
                    page(other);
                };
        page(person);
        assertThat(page(person)).isEqualTo(expected(person));
    }

    @OnBothDatabases
    void anEarlierLookThatIsHeardLaterChangesNothing() {
        long person = world.people.get(1);
        subscribe(person);
        page(person);
        long posted = database.in(() -> post(world.streams.get(0)));
        changes.afterLook =
                () -> {
                    database.run(() -> streams.leave(posted));
                    assertThat(page(person)).doesNotContain(posted);
                };
        page(person);
        assertThat(page(person)).isEqualTo(expected(person));
        assertThat(page(person).contains(posted)).isEqualTo(!remembers);
    }

    @OnBothDatabases
    void whatComesInFarBelowWhileItIsReadDeeperIsNotForgotten() {
        long person = world.people.get(1);
        long other = world.people.get(2);
        long stream = world.streams.get(0);
        subscribe(other);
        List<Long> posted = new ArrayList<>();
        database.run(
                () -> {
                    for (int many = 0; many < 80; many++) {
                        posted.add(post(stream));
                    }
                    Rows.change(
                            database.entities(),
                            "delete from subscription where person_id = ? and stream_id <> ?",
                            person,
                            stream);
                    streams.subscribe(person, stream);
                });
        page(person);
        page(other);
        long late = posted.get(30) + 1;
        changes.afterReading =
                () -> {
                    database.run(() -> post(stream, late));
                    page(other);
                };
        long below = posted.get(40);
        database.in(() -> feeds.home(person, below, 0, SIZE));
        if (!remembers) {
            database.run(() -> post(stream, late));
        }
        assertThat(database.in(() -> feeds.home(person, below, 0, SIZE)))
                .contains(late)
                .hasSize(SIZE);
    }

    @OnBothDatabases
    void whatIsLetGoWhileItIsReadDeeperIsReadAgain() {
        long person = world.people.get(1);
        long other = world.people.get(2);
        long stream = world.streams.get(0);
        subscribe(other);
        database.run(
                () -> {
                    IntStream.range(0, 80).forEach(many -> post(stream));
                    Rows.change(
                            database.entities(),
                            "delete from subscription where person_id = ? and stream_id <> ?",
                            person,
                            stream);
                    streams.subscribe(person, stream);
                });
        long below = page(person).get(SIZE - 1);
        List<Long> many = new ArrayList<>();
        Runnable burst =
                () -> {
                    database.run(
                            () ->
                                    IntStream.range(0, NewestEntries.MOST)
                                            .forEach(each -> many.add(post(stream))));
                    page(other);
                };
        if (remembers) {
            changes.afterReading = burst;
        } else {
            burst.run();
        }
        deep(person, below - 40);
        assertThat(many).as("what came in while it was read").hasSize(NewestEntries.MOST);
        assertThat(deep(person, many.get(1_000)))
                .isEqualTo(reversed(many.subList(1_000 - SIZE, 1_000)));
    }

    private List<Long> deep(long person, long below) {
        return database.in(() -> feeds.home(person, below, 0, SIZE));
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
                                "set transaction isolation level repeatable read");
                        List<Long> before = feeds.home(person, FeedRepository.TOP, 0, SIZE);
                        database.run(() -> post(world.streams.get(0)));
                        assertThat(feeds.home(person, FeedRepository.TOP, 0, SIZE))
                                .isEqualTo(before);
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
                                        List.of(),
                                        row -> row.number(0))
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
                                        + " select ?, id, true, 0 from stream where id not in (select stream_id from subscription where person_id = ?)",
                                world.people.get(2),
                                world.people.get(2)));
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
                                    "insert into feed_change (person_id) select i from generate_series(1, ?) i",
                                    FeedChangeRepository.MOST));
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

    /** Lets something happen once between what a server reads and what it makes of it. */
    private static final class Interrupted extends FeedChangeRepository {

        private Runnable afterLook = Interrupted::nothing;
        private Runnable afterListening = Interrupted::nothing;
        private Runnable afterReading = Interrupted::nothing;

        private static void nothing() {
            // What is usual between a reading and what follows it.
        }

        @Override
        FeedChanges since(TransactionsSeen before) {
            FeedChanges found = super.since(before);
            Runnable happening = afterLook;
            afterLook = Interrupted::nothing;
            happening.run();
            return found;
        }

        @Override
        List<long[]> listened(long personId) {
            List<long[]> found = super.listened(personId);
            Runnable happening = afterListening;
            afterListening = Interrupted::nothing;
            happening.run();
            return found;
        }

        @Override
        List<long[]> newest(List<Long> streamIds, int ofEach) {
            List<long[]> found = super.newest(streamIds, ofEach);
            Runnable happening = afterReading;
            afterReading = Interrupted::nothing;
            happening.run();
            return found;
        }
    }

    private static List<Long> reversed(List<Long> list) {
        return IntStream.rangeClosed(1, list.size())
                .mapToObj(i -> list.get(list.size() - i))
                .toList();
    }

    /** As somebody else does it meanwhile. */
    private static <T> T apart(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdownNow();
        }
    }
}
