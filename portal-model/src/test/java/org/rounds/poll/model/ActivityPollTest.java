package org.rounds.poll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The options of a poll and its closing time. */
class ActivityPollTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final ActivityPoll poll = new ActivityPoll(1, List.of("A", "B"), LATER);

    @Test
    void itClosesAtItsTime() {
        assertThat(poll.isClosed(LATER.minusMillis(1))).isFalse();
        assertThat(poll.isClosed(LATER)).isTrue();
    }

    @Test
    void withoutATimeItNeverCloses() {
        poll.closeAt(null, NOW);
        assertThat(poll.isClosed(LATER)).isFalse();
    }

    @Test
    void aTimeThatIsOverClosesItNow() {
        poll.closeAt(NOW.minusMillis(1), NOW);
        assertThat(poll.isClosed(NOW.minusMillis(1))).as("earlier votes count").isFalse();
        assertThat(poll.isClosed(NOW)).isTrue();
    }

    @Test
    void whatIsClosedStaysClosed() {
        assertThatIllegalStateException().isThrownBy(() -> poll.closeAt(null, LATER));
        assertThat(poll.isClosed(LATER)).isTrue();
    }

    @Test
    void severalOptionsAreForPollsThatAllowThem() {
        assertThat(poll.allows(1)).isTrue();
        assertThat(poll.allows(2)).isFalse();
        poll.allowSeveral();
        assertThat(poll.allows(2)).isTrue();
        assertThat(poll.allows(0)).isFalse();
    }

    @Test
    void optionsAreCountedFromOne() {
        assertThat(List.of(0L, 1L, 2L, 3L)).filteredOn(poll::hasOption).containsExactly(1L, 2L);
    }
}
