package org.rounds.timeline.service;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.rounds.feed.service.FeedPages;
import org.rounds.feed.service.FeedWorld;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.Wiring;

/** A hospital with cached home feeds and concurrent changes. */
abstract class RememberedFeeds {

    protected static final int SIZE = 20;

    protected final Database database;
    protected final FeedPaths paths = new FeedPaths();
    protected final Timeline feeds;
    protected final Interrupted changes = new Interrupted();
    protected final Streams streams;
    protected final FeedWorld world = new FeedWorld(7);
    protected final AtomicLong ids = new AtomicLong(Long.MAX_VALUE / 2);
    protected final boolean remembers;

    RememberedFeeds(Database database) throws SQLException {
        this.database = database;
        remembers = database.engine() == Engine.POSTGRESQL;
        database.clear();
        world.settle(database);
        Wiring wiring =
                new Wiring(database, Clock.systemUTC())
                        .with(FeedPaths.class, paths)
                        .with(FeedChangeRepository.class, changes);
        feeds = wiring.get(Timeline.class);
        streams = wiring.get(Streams.class);
        database.run(() -> world.streams.forEach(this::post));
        database.run(() -> IntStream.range(0, SIZE).forEach(i -> post(world.streams.get(i % 3))));
    }

    protected List<Long> page(long person) {
        return database.in(() -> feeds.home(person, Timeline.TOP, 0, SIZE));
    }

    protected List<Long> expected(long person) {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select distinct e.activity_id from subscription u"
                                        + " join stream_entry e on e.stream_id = u.stream_id"
                                        + " where u.person_id = :person and u.muted = false"
                                        + " order by 1 desc fetch first :limit rows only",
                                Parameters.of("person", person).and("limit", SIZE),
                                Row::id));
    }

    protected long post(long stream) {
        return post(stream, ids.addAndGet(2));
    }

    protected long post(long stream, long id) {
        Rows.change(
                database.entities(),
                FeedPages.NEW_ACTIVITY,
                Parameters.of("id", id).and("author", world.people.get(0)).and("stream", stream));
        streams.enter(List.of(stream), id);
        streams.advance(List.of(stream), id);
        return id;
    }

    protected void subscribe(long person) {
        database.run(
                () -> {
                    world.streams.forEach(stream -> streams.subscribe(person, stream));
                    Rows.change(
                            database.entities(),
                            "update subscription set muted = false",
                            Parameters.none());
                });
    }

    protected long byMemory() {
        return paths.pages(FeedPaths.Path.MEMORY);
    }

    /** Subscribes a person to a single stream with this number of posts; returns their ids. */
    protected List<Long> listenToOne(long person, int posts) {
        long stream = world.streams.get(0);
        List<Long> posted = new ArrayList<>();
        database.run(
                () -> {
                    IntStream.range(0, posts).forEach(each -> posted.add(post(stream)));
                    Rows.change(
                            database.entities(),
                            "delete from subscription where person_id = :person and stream_id <> :stream",
                            Parameters.of("person", person).and("stream", stream));
                    streams.subscribe(person, stream);
                });
        return posted;
    }

    protected List<Long> deep(long person, long below) {
        return database.in(() -> feeds.home(person, below, 0, SIZE));
    }

    protected static List<Long> reversed(List<Long> list) {
        return IntStream.rangeClosed(1, list.size())
                .mapToObj(i -> list.get(list.size() - i))
                .toList();
    }

    /** Runs in another transaction. */
    protected static <T> T apart(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Runs an interruption once between reading and filling the cache. */
    static final class Interrupted extends FeedChangeRepository {

        Runnable afterLook = Interrupted::nothing;
        Runnable afterListening = Interrupted::nothing;
        Runnable afterReading = Interrupted::nothing;

        private static void nothing() {
            // no interruption
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
}
