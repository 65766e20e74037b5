package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rounds.shared.model.TimeOrderedId;

/** The order by relevance and its reasons. */
class RelevanceTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static long posted(Duration ago) {
        return TimeOrderedId.firstOf(NOW.minus(ago));
    }

    private static Relevance plain(Duration ago, int talk) {
        return new Relevance(posted(ago), false, false, false, false, false, null, talk);
    }

    @Test
    void aMustReadThatWaitsIsNeverBelowAnythingElse() {
        Relevance duty =
                new Relevance(
                        posted(Duration.ofDays(30)), true, false, false, false, false, null, 0);
        Relevance everything =
                new Relevance(posted(Duration.ZERO), false, true, true, true, true, "4 West", 500);
        assertThat(duty.points(NOW)).isGreaterThan(everything.points(NOW));
        assertThat(duty.why()).extracting(RelevanceReason::key).containsExactly("must-read");
        assertThat(everything.why())
                .extracting(RelevanceReason::key)
                .containsExactly(
                        "mention", "followed", "department", "question", "room", "discussed");
    }

    @Test
    void ageBringsDownAndTalkLiftsWithMeasure() {
        assertThat(plain(Duration.ofHours(1), 0).points(NOW))
                .isGreaterThan(plain(Duration.ofHours(30), 3).points(NOW));
        assertThat(plain(Duration.ofHours(13), 15).points(NOW))
                .isGreaterThan(plain(Duration.ofHours(1), 0).points(NOW));
        assertThat(plain(Duration.ofHours(1), 0).why())
                .isEqualTo(List.of(new RelevanceReason("new", "")));
    }

    @Test
    void idsArePackedAndUnpacked() {
        List<Long> ids = List.of(3L, 1L, 9_000_000_000_000_000_000L);
        assertThat(RelevantOrder.unpacked(RelevantOrder.packed(ids))).isEqualTo(ids);
        assertThat(RelevantOrder.unpacked(RelevantOrder.packed(List.of()))).isEmpty();
    }
}
