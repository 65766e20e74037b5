package org.rounds.live.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rounds.shared.event.StreamMoved;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Wiring;

/** A node reads signals of others once, also when they become visible late, and not its own. */
class SignalsIT {

    private final Database database;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final Signals here;
    private final Wiring elsewhere;

    SignalsIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        here = new Wiring(database, clock).get(Signals.class);
        elsewhere = new Wiring(database, clock);
    }

    private void write(long latest) {
        database.run(
                () ->
                        elsewhere
                                .get(SignalKeeper.class)
                                .moved(
                                        new StreamMoved(
                                                List.of("everyone", "workspace/4"), latest)));
    }

    private List<Long> read() {
        return database.in(here::next).stream().map(it -> it.moved().latest()).toList();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    @OnBothDatabases
    void eachSignalIsReadOnceAndNothingOfLongAgo() {
        write(1);
        later(Duration.ofSeconds(30));
        write(2);
        assertThat(read()).as("what was there when somebody came").containsExactly(2L);
        write(3);
        write(4);
        assertThat(read()).containsExactly(3L, 4L);
        assertThat(read()).isEmpty();
        later(Duration.ofSeconds(30));
        assertThat(read()).isEmpty();
        write(5);
        assertThat(read()).containsExactly(5L);
    }

    @OnBothDatabases
    void whatIsCommittedLateIsReadAlthoughLaterOnesWereReadBefore() {
        read();
        write(1);
        write(3);
        assertThat(read()).containsExactly(1L, 3L);
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into live_signal (id, origin, kind, body, written_at)"
                                        + " select max(id) - 100, 'x', 'MOVED', :body, :now from live_signal",
                                Parameters.of("body", "{\"streams\":[],\"latest\":2}")
                                        .and("now", clock.millis())));
        assertThat(read()).as("behind the settled ones only").isEmpty();
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update live_signal set id = id + 1000 where origin = 'x'",
                                Parameters.none()));
        assertThat(read()).containsExactly(2L);
        assertThat(read()).isEmpty();
    }

    @OnBothDatabases
    void commentsOnOtherSubjectsAreHeardElsewhere() {
        read();
        SubjectDiscussed event =
                new SubjectDiscussed("workspace/4", new Conversation("note", 7), 8);
        database.run(() -> elsewhere.get(SignalKeeper.class).discussed(event));
        assertThat(database.in(here::next).stream().map(Signal::discussed)).containsExactly(event);
    }

    @OnBothDatabases
    void whatIsOldIsForgotten() {
        write(1);
        later(Duration.ofMinutes(11));
        database.run(here::tidy);
        assertThat(
                        database.in(
                                () ->
                                        Rows.list(
                                                database.entities(),
                                                "select id from live_signal",
                                                Parameters.none(),
                                                Row::id)))
                .isEmpty();
    }
}
