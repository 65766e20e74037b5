package org.rounds.timeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Concurrent changes while the cache is being filled never leave it wrong. */
class FeedMemoryReadingIT extends RememberedFeeds {

    FeedMemoryReadingIT(Database database) throws SQLException {
        super(database);
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
        List<Long> posted = listenToOne(person, 80);
        page(person);
        page(other);
        long late = posted.get(30) + 1;
        changes.afterReading =
                () -> {
                    database.run(() -> post(stream, late));
                    page(other);
                };
        long below = posted.get(40);
        deep(person, below);
        if (!remembers) {
            database.run(() -> post(stream, late));
        }
        assertThat(deep(person, below)).contains(late).hasSize(SIZE);
    }

    @OnBothDatabases
    void whatIsLetGoWhileItIsReadDeeperIsReadAgain() {
        long person = world.people.get(1);
        long other = world.people.get(2);
        long stream = world.streams.get(0);
        subscribe(other);
        listenToOne(person, 80);
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
}
