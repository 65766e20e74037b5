package org.rounds.poll.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;

/** Anonymous votes are not linked to people, and no two results disclose one. */
class AnonymousPollsIT extends PollFixture {

    AnonymousPollsIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void anAnonymousPollShowsNothingUnderFive() {
        long poll = open(false, true, "Yes", "No");
        for (int person = 1; person <= 4; person++) {
            vote(person, poll, null, 1L);
        }
        assertThat(read(1, poll).total()).isNull();
        assertThat(votes(read(1, poll))).containsExactly(null, null);
        vote(5, poll, null, 2L);
        assertThat(read(1, poll).total()).isEqualTo(5);
        assertThat(votes(read(1, poll))).containsExactly(4, 1);
        vote(6, poll, null, 2L);
        assertThat(read(6, poll).total()).as("one more would tell what it was").isEqualTo(5);
        assertThat(read(6, poll).voted()).isTrue();
        assertThat(read(6, poll).mine()).isEmpty();
    }

    @OnBothDatabases
    void anAnonymousVoteIsChangedByItsKeyOnly() {
        long poll = open(true, true, "A", "B", "C");
        vote(1, poll, key(1), 1L, 2L);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> vote(1, poll, null, 3L));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> vote(1, poll, key(2), 3L));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> vote(1, poll, "short", 3L));
        vote(1, poll, key(1), 3L);
        vote(1, poll, key(1), 2L, 3L);
        for (int person = 2; person <= 5; person++) {
            vote(person, poll, null, 1L);
        }
        assertThat(votes(read(1, poll))).containsExactly(4, 1, 1);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> withdraw(1, poll));
    }

    /** If two people exchange their votes, the database is the same except for seals. */
    @OnBothDatabases
    void nothingJoinsAnAnonymousVoteToAPerson() throws SQLException {
        List<String> straight = everythingAfter(1L, 2L);
        List<String> crossed = everythingAfter(2L, 1L);
        assertThat(crossed).isEqualTo(straight);
        assertThat(String.join("\n", straight)).contains("poll_voter").contains("poll_option");
    }

    private List<String> everythingAfter(long first, long second) throws SQLException {
        database.clear();
        hospital = SampleHospital.in(database, 10, 1, 0);
        long poll = open(false, true, "Yes", "No");
        vote(1, poll, key(1), first);
        vote(2, poll, key(2), second);
        if (database.engine() == Engine.POSTGRESQL) {
            assertThat(
                            number(
                                    "select count(distinct cast(xmin as varchar)) from poll_option"
                                            + " where activity_id = :activity",
                                    Parameters.of("activity", poll)))
                    .as("options were written by the same transaction")
                    .isOne();
        }
        List<String> rows = new ArrayList<>();
        for (String table : List.of("poll", "poll_option", "poll_voter", "poll_vote")) {
            String columns =
                    table.equals("poll_voter")
                            ? "activity_id - " + poll + ", person_id, pending, length(seal)"
                            : "*";
            rows.addAll(dump(table, columns, poll));
        }
        return rows;
    }

    private List<String> dump(String table, String columns, long poll) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select " + columns + " from " + table)) {
            while (answer.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(answer.getString(i));
                }
                rows.add(row.toString().replace(String.valueOf(poll), "POLL"));
            }
        }
        rows.sort(null);
        return rows;
    }

    private int number(String sql, Parameters values) {
        return database.in(() -> Rows.list(database.entities(), sql, values, Row::number).get(0));
    }

    @OnBothDatabases
    void twoResultsOfAnAnonymousPollDifferByFivePeopleAtLeast() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            long poll = open(true, true, "A", "B", "C");
            Set<Integer> moved = new HashSet<>();
            TreeMap<Integer, List<Long>> truth = new TreeMap<>();
            String shown = votes(read(0, poll)) + "/" + read(0, poll).total();
            for (int step = 0; step < 40; step++) {
                int person = random.nextInt(10);
                List<Long> choice = choice(random);
                if (!choice.equals(truth.put(person, choice))) {
                    moved.add(person);
                }
                vote(person, poll, key(person), choice.toArray(Long[]::new));
                String now = votes(read(0, poll)) + "/" + read(0, poll).total();
                if (!now.equals(shown)) {
                    assertThat(moved).hasSizeGreaterThanOrEqualTo(5);
                    assertThat(votes(read(0, poll))).isEqualTo(counted(truth));
                    shown = now;
                }
                if (moved.size() >= 5) {
                    moved.clear();
                }
            }
        }
    }

    private static List<Long> choice(Random random) {
        List<Long> choice = new ArrayList<>();
        IntStream.rangeClosed(1, 3)
                .filter(each -> random.nextBoolean())
                .forEach(each -> choice.add((long) each));
        return choice.isEmpty() ? List.of(1L) : choice;
    }

    private static List<Integer> counted(TreeMap<Integer, List<Long>> truth) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(
                        option ->
                                (int)
                                        truth.values().stream()
                                                .filter(each -> each.contains((long) option))
                                                .count())
                .toList();
    }
}
