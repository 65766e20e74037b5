package org.rounds.people.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Cursor;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Wiring;

/** A list of people takes one statement, regardless of its length and filters. */
class PeopleStatementsIT {

    private final Database database;
    private final PersonQueries queries;
    private final SampleHospital hospital;
    private final Caller caller;
    private final Caller guest;

    PeopleStatementsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        queries = new Wiring(database, Clock.systemUTC()).get(PersonQueries.class);
        hospital = SampleHospital.in(database, 25, 1, 0);
        caller = new Caller(hospital.people().get(0), "person0", "Anna", true, Set.of());
        guest = new Caller(hospital.people().get(11), "person11", "Anna", false, Set.of());
    }

    @OnBothDatabases
    void aSearchOfAnyLength() {
        List<Integer> sent = IntStream.of(1, 20).mapToObj(size -> search(caller, size)).toList();
        assertThat(sent).containsExactly(1, 1);
    }

    @OnBothDatabases
    void aSearchByAGuest() {
        assertThat(List.of(search(guest, 1), search(guest, 20))).containsExactly(1, 1);
    }

    private int search(Caller who, int size) {
        String room = "workspace/" + hospital.rooms().get(0);
        return sent(
                () ->
                        assertThat(queries.search(who, List.of("an", "no"), room, null, size))
                                .hasSize(size + 1));
    }

    @OnBothDatabases
    void aSearchGoesOnBehindItsCursor() {
        database.run(
                () -> {
                    var first = queries.search(caller, List.of("anna"), null, null, 9);
                    var last = first.get(9);
                    Cursor after =
                            new Cursor(
                                    List.of(
                                            String.valueOf(queries.newestId()),
                                            last.sortName(),
                                            String.valueOf(last.brief().id())));
                    var rest = queries.search(caller, List.of("anna"), null, after, 100);
                    assertThat(first.size() + rest.size()).isEqualTo(24);
                    assertThat(rest).doesNotContainAnyElementsOf(first);
                });
    }

    @OnBothDatabases
    void namesAndReadersOfMany() {
        List<Long> all = hospital.people();
        assertThat(sent(() -> assertThat(queries.briefs(all)).hasSize(25))).isEqualTo(1);
        List<String> handles =
                IntStream.range(0, 20).mapToObj(number -> "person" + number).toList();
        String room = "workspace/" + hospital.rooms().get(0);
        assertThat(sent(() -> assertThat(queries.readers(handles, room)).hasSize(19))).isEqualTo(1);
    }

    @OnBothDatabases
    void aProfile() {
        assertThat(
                        sent(
                                () ->
                                        assertThat(queries.profile(caller, "person3"))
                                                .hasValueSatisfying(
                                                        it -> assertThat(it.active()).isTrue())))
                .isEqualTo(2);
    }

    private int sent(Runnable reading) {
        return database.statements(() -> database.run(reading)).size();
    }
}
