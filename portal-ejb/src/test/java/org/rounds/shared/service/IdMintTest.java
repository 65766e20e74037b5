package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.testing.Fields;
import org.rounds.testing.SettableClock;

class IdMintTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final IdMint mint = Fields.set(new IdMint(), "clock", clock);

    @BeforeEach
    void takeANumber() {
        mint.mintAs(5);
    }

    @Test
    void idsTellTimeAndNode() {
        long id = mint.next();
        assertThat(TimeOrderedId.instantOf(id)).isEqualTo(NOON);
        assertThat(id >>> 15 & 63).isEqualTo(5);
    }

    @Test
    void idsRiseWhileTheClockStands() {
        assertRising(100_000);
    }

    @Test
    void idsRiseWhenTheClockGoesBack() {
        long before = mint.next();
        clock.set(NOON.minusSeconds(3_600));
        assertThat(mint.next()).isGreaterThan(before);
        assertRising(1_000);
        clock.set(NOON.plusSeconds(1));
        assertThat(TimeOrderedId.instantOf(mint.next())).isEqualTo(NOON.plusSeconds(1));
    }

    private void assertRising(int count) {
        long[] ids = LongStream.range(0, count).map(i -> mint.next()).toArray();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void fortyThreadsNeverGetTheSameId() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            Callable<List<Long>> work =
                    () -> IntStream.range(0, 2_500).mapToObj(i -> mint.next()).toList();
            List<Callable<List<Long>>> all =
                    IntStream.range(0, 40).mapToObj(i -> work).collect(Collectors.toList());
            Set<Long> ids = new HashSet<>();
            for (Future<List<Long>> each : threads.invokeAll(all)) {
                assertThat(new ArrayList<>(each.get())).isSorted();
                ids.addAll(each.get());
            }
            assertThat(ids).hasSize(100_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void withoutALeaseThereAreNoIds() {
        mint.stop();
        assertThatIllegalStateException().isThrownBy(mint::next);
    }
}
