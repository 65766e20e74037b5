package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Votes are counted once, and an anonymous one is nobody's. */
class PollsIT {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private final Database database;
    private final SettableClock clock = new SettableClock(NOW);
    private final Signed signed = new Signed();
    private SampleHospital hospital;
    private final ActivityService activities;
    private final PollService polls;

    PollsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock).signed(signed);
        activities = wiring.get(ActivityService.class);
        polls = wiring.get(PollService.class);
        hospital = SampleHospital.in(database, 10, 1, 0);
    }

    private long open(boolean multiple, boolean anonymous, String... options) {
        return as(
                0,
                () ->
                        activities
                                .post(
                                        new PostActivity(
                                                "poll",
                                                null,
                                                "Which time suits nights?",
                                                hospital.rooms().get(0),
                                                null,
                                                null,
                                                null,
                                                new PollWish(
                                                        List.of(options),
                                                        multiple,
                                                        anonymous,
                                                        NOW.plus(Duration.ofDays(1))),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null))
                                .id());
    }

    private <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    private void run(int person, Runnable call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        database.run(call);
    }

    private void vote(int person, long poll, String key, Long... options) {
        run(person, () -> polls.vote(poll, List.of(options), key));
    }

    private void withdraw(int person, long poll) {
        run(person, () -> polls.withdraw(poll));
    }

    private Poll read(int person, long poll) {
        return as(person, () -> activities.get(poll)).poll();
    }

    private static List<Integer> votes(Poll poll) {
        List<Integer> votes = new ArrayList<>();
        poll.options().forEach(option -> votes.add(option.votes()));
        return votes;
    }

    private static String key(int number) {
        return "%032x".formatted(number + 1);
    }

    @OnBothDatabases
    void anOpenPollCountsEachPersonOnceAndLetsThemChange() {
        long poll = open(false, false, "Before", "After");
        vote(1, poll, null, 1L);
        vote(1, poll, null, 1L);
        vote(2, poll, null, 1L);
        vote(1, poll, null, 2L);
        assertThat(votes(read(1, poll))).containsExactly(1, 1);
        assertThat(read(1, poll).total()).isEqualTo(2);
        assertThat(read(1, poll).mine()).containsExactly(2L);
        assertThat(read(3, poll).mine()).isEmpty();
        for (int again = 0; again < 2; again++) {
            withdraw(1, poll);
        }
        assertThat(votes(read(1, poll))).containsExactly(1, 0);
        assertThat(read(1, poll).voted()).isFalse();
    }

    @OnBothDatabases
    void severalOptionsAreForPollsThatAllowThem() {
        long several = open(true, false, "A", "B", "C");
        vote(1, several, null, 3L, 1L, 3L);
        assertThat(votes(read(1, several))).containsExactly(1, 0, 1);
        assertThat(read(1, several).total()).isEqualTo(1);
        long one = open(false, false, "A", "B");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> vote(1, one, null, 1L, 2L));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> vote(1, one, null, 3L));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> vote(1, one, null));
        assertThat(read(1, one).total()).isZero();
    }

    @OnBothDatabases
    void aClosedPollTakesNoVotes() {
        long poll = open(false, false, "A", "B");
        vote(1, poll, null, 1L);
        clock.set(NOW.plus(Duration.ofDays(1)));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> vote(1, poll, null, 2L));
        assertThat(read(1, poll).closed()).isTrue();
        assertThat(read(1, poll).may().vote()).isFalse();
        assertThat(votes(read(1, poll))).containsExactly(1, 0);
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

    /** Had two people voted the other way round, the database would be the same but for seals. */
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
                                    "select count(distinct cast(xmin as varchar)) from poll_option where activity_id = ?",
                                    poll))
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

    private int number(String sql, Object... values) {
        return database.in(
                () ->
                        Rows.list(database.entities(), sql, List.of(values), row -> row.number(0))
                                .get(0));
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

    @OnBothDatabases
    void aPollHasDifferentOptionsAndClosesLater() {
        for (List<String> options : List.of(List.of("A", " A "), List.of("A", "\u200B"))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> open(false, false, options.toArray(String[]::new)));
        }
        clock.set(NOW.plus(Duration.ofDays(2)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> open(false, false, "A", "B"));
    }
}
