package org.rounds.poll.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/**
 * Votes are counted once, can be changed until the poll closes, and its author sets the closing
 * time.
 */
class PollsIT extends PollFixture {

    PollsIT(Database database) throws SQLException {
        super(database);
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
    void itsAuthorMovesWhenAPollClosesUntilItIsClosed() {
        long poll = open(false, false, "A", "B");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(1, () -> polls.closeAt(poll, null)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> run(0, () -> polls.closeAt(poll, NOW.plus(Duration.ofDays(40_000)))));
        run(0, () -> polls.closeAt(poll, null));
        clock.set(NOW.plus(Duration.ofDays(2)));
        vote(1, poll, null, 2L);
        run(0, () -> polls.closeAt(poll, NOW.plus(Duration.ofDays(3))));
        assertThat(read(1, poll).closesAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        run(0, () -> polls.closeAt(poll, NOW));
        assertThat(read(1, poll).closed()).as("what is over closes it at once").isTrue();
        assertThat(read(1, poll).closesAt()).isEqualTo(clock.instant());
        assertThatExceptionOfType(Conflict.class)
                .as("closed is closed")
                .isThrownBy(() -> run(0, () -> polls.closeAt(poll, null)));
        assertThat(votes(read(1, poll))).containsExactly(0, 1);
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
