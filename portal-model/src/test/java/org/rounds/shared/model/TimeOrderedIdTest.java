package org.rounds.shared.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOrderedIdTest {

    private static final Instant MOMENT = Instant.parse("2026-11-02T08:15:30.123Z");

    @Test
    void anIdTellsItsTime() {
        long id = TimeOrderedId.of(MOMENT.toEpochMilli(), 63, 32_767);
        assertThat(TimeOrderedId.instantOf(id)).isEqualTo(MOMENT);
    }

    @Test
    void laterIsLargerWhicheverTheNode() {
        long early = TimeOrderedId.of(1_000, 63, 32_767);
        long late = TimeOrderedId.of(1_001, 0, 0);
        assertThat(late).isGreaterThan(early).isEqualTo(early + 1);
    }

    @Test
    void theFirstOfAMomentParts() {
        long first = TimeOrderedId.firstOf(MOMENT);
        assertThat(TimeOrderedId.of(MOMENT.toEpochMilli(), 0, 0)).isEqualTo(first);
        assertThat(TimeOrderedId.of(MOMENT.toEpochMilli() - 1, 63, 32_767)).isLessThan(first);
    }

    @Test
    void theLastPossibleIdIsPositive() {
        assertThat(TimeOrderedId.of((1L << 42) - 1, 63, 32_767)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0",
        "4398046511104, 0, 0",
        "0, -1, 0",
        "0, 64, 0",
        "0, 0, -1",
        "0, 0, 32768"
    })
    void whatDoesNotFitIsRefused(long millis, int node, int sequence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeOrderedId.of(millis, node, sequence));
    }
}
