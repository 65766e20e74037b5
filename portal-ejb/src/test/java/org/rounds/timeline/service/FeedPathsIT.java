package org.rounds.timeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rounds.feed.service.FeedPages;
import org.rounds.feed.service.FeedWorld;
import org.rounds.stream.service.Streams;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Wiring;

/**
 * All paths of reading a feed return exactly the pages of the plain join, also under concurrent
 * changes, and none uses OFFSET.
 */
class FeedPathsIT {

    private static final int WORLDS = 20;
    private static final int ROUNDS = 12;

    private final Database database;
    private final FeedPaths paths = new FeedPaths();
    private final List<Timeline> nodes;
    private final NewsLookup news;
    private final Streams streams;

    FeedPathsIT(Database database) {
        this.database = database;
        Wiring wiring = new Wiring(database, Clock.systemUTC()).with(FeedPaths.class, paths);
        Wiring neighbour = new Wiring(database, Clock.systemUTC()).with(FeedPaths.class, paths);
        nodes = List.of(wiring.get(Timeline.class), neighbour.get(Timeline.class));
        news = wiring.get(NewsLookup.class);
        streams = wiring.get(Streams.class);
    }

    @OnBothDatabases
    void everyPageHoldsWhatThePlainJoinHolds() throws SQLException {
        List<String> sent = new ArrayList<>();
        for (long seed = 1; seed <= WORLDS; seed++) {
            database.clear();
            FeedWorld world = new FeedWorld(seed);
            world.settle(database);
            for (long round = 1; round <= ROUNDS; round++) {
                FeedPages pages =
                        new FeedPages(
                                database,
                                nodes,
                                news,
                                streams,
                                world,
                                seed * 1_000 + round,
                                round % 2 == 0);
                List<String> differences = new ArrayList<>();
                sent.addAll(database.statements(() -> differences.add(database.in(pages::round))));
                assertThat(differences)
                        .as("world with seed %d, round %d on %s", seed, round, database)
                        .containsOnlyNulls();
            }
        }
        assertThat(sent)
                .noneMatch(sql -> sql.toLowerCase(java.util.Locale.ROOT).contains("offset"));
        everyWayWasTaken();
    }

    private void everyWayWasTaken() {
        boolean lateral = database.engine() == Engine.POSTGRESQL;
        for (FeedPaths.Path path : FeedPaths.Path.values()) {
            boolean possible =
                    path == FeedPaths.Path.UNREAD || lateral != (path == FeedPaths.Path.WALK);
            if (possible) {
                assertThat(paths.pages(path)).as("pages by %s", path).isGreaterThan(10);
            } else {
                assertThat(paths.pages(path)).as("pages by %s", path).isZero();
            }
        }
    }
}
