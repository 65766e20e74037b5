package org.rounds.shared.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Where an index resumes reading. */
class SearchPositionTest {

    private static final Instant CHANGED = Instant.parse("2026-11-30T08:00:00.123Z");

    @Test
    void aWalkGoesOnBehindTheDocumentThatWasRead() {
        SearchPosition position = SearchPosition.of(SearchDocument.removed("post", 4711, CHANGED));
        assertThat(position.parameters().value("since")).isEqualTo(CHANGED.toEpochMilli());
        assertThat(position.parameters().value("after")).isEqualTo(4711L);
    }

    @Test
    void aNewWalkRepeatsTheLastFiveMinutes() {
        assertThat(new SearchPosition(CHANGED, 4711).resumed())
                .isEqualTo(new SearchPosition(CHANGED.minus(Duration.ofMinutes(5)), 0));
    }

    @Test
    void nothingIsBeforeTheStart() {
        assertThat(SearchPosition.START.resumed()).isEqualTo(SearchPosition.START);
        assertThat(new SearchPosition(Instant.EPOCH.plusSeconds(1), 7).resumed())
                .isEqualTo(SearchPosition.START);
    }
}
