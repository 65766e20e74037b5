package org.rounds.people.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
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
                                            last.sortKey(),
                                            String.valueOf(last.brief().id())));
                    var rest = queries.search(caller, List.of("anna"), null, after, 100);
                    assertThat(first.size() + rest.size()).isEqualTo(24);
                    assertThat(rest).doesNotContainAnyElementsOf(first);
                });
    }

    @OnBothDatabases
    void givenNamesThatBeginLikeTheFirstWordComeFirst() {
        rename(4, "Eleanor", "Norris");
        rename(7, "Nora", "Zimmer");
        rename(9, "Norbert", "Nurse");
        database.run(
                () -> {
                    var found = queries.search(caller, List.of("nor"), null, null, 30);
                    assertThat(found)
                            .extracting(each -> each.brief().name())
                            .startsWith(
                                    "Norbert Nurse",
                                    "Nora Zimmer",
                                    "Eleanor Norris",
                                    "Anna Nörd00");
                    Cursor after =
                            new Cursor(
                                    List.of(
                                            String.valueOf(queries.newestId()),
                                            found.get(0).sortKey(),
                                            String.valueOf(found.get(0).brief().id())));
                    assertThat(queries.search(caller, List.of("nor"), null, after, 30))
                            .isEqualTo(found.subList(1, found.size()));
                });
    }

    private void rename(int number, String given, String family) {
        long id = hospital.people().get(number);
        change(
                "update person set given_name = :given, family_name = :family, display_name = :name,"
                        + " sort_name = :sort where id = :id",
                Parameters.of("given", given)
                        .and("family", family)
                        .and("name", given + " " + family)
                        .and("sort", (family + " " + given).toLowerCase(Locale.ROOT))
                        .and("id", id));
        for (String word : List.of(given, family)) {
            change(
                    "insert into person_word (word, person_id) values (:word, :id)"
                            + " on conflict do nothing",
                    Parameters.of("word", word.toLowerCase(Locale.ROOT)).and("id", id));
        }
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
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
                                                        it ->
                                                                assertThat(
                                                                                it.affiliation()
                                                                                        .active())
                                                                        .isTrue())))
                .isEqualTo(3);
    }

    private int sent(Runnable reading) {
        return database.statements(() -> database.run(reading)).size();
    }
}
