package org.rounds.timeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NewestEntriesTest {

    private static final NewestEntries EMPTY = NewestEntries.empty(1);

    private static List<Long> page(NewestEntries entries, long below, int limit) {
        return EntriesMerge.page(new NewestEntries[] {entries}, new long[1], below, limit);
    }

    @Test
    void holdsTheWholeStreamIfLessWasThereThanAskedFor() {
        NewestEntries entries = EMPTY.with(new long[] {30, 10, 20}, 4);
        assertThat(entries.floor()).isZero();
        assertThat(page(entries, Timeline.TOP, 9)).containsExactly(30L, 20L, 10L);
        assertThat(page(entries, 20, 9)).containsExactly(10L);
    }

    @Test
    void holdsNothingBelowWhatWasRead() {
        NewestEntries entries = EMPTY.with(40).with(5).with(new long[] {30, 20}, 2);
        assertThat(entries.floor()).isEqualTo(20);
        assertThat(page(entries, Timeline.TOP, 9)).containsExactly(40L, 30L, 20L);
        NewestEntries deeper = entries.with(25).with(3).with(new long[] {30, 25, 20, 10}, 4);
        assertThat(deeper.floor()).isEqualTo(10);
        assertThat(page(deeper, Timeline.TOP, 9)).containsExactly(40L, 30L, 25L, 20L, 10L);
        assertThat(deeper.with(new long[] {30}, 1).floor()).isEqualTo(10);
    }

    @Test
    void whatComesInTwiceIsThereOnce() {
        NewestEntries entries = EMPTY.with(7).with(new long[] {7, 6}, 9).with(7).with(6);
        assertThat(page(entries, Timeline.TOP, 9)).containsExactly(7L, 6L);
    }

    @Test
    void letsTheOlderHalfGoAndSaysSo() {
        NewestEntries entries =
                EMPTY.with(
                        LongStream.rangeClosed(1, NewestEntries.MOST).toArray(), Integer.MAX_VALUE);
        assertThat(entries.floor()).isZero();
        NewestEntries smaller = entries.with(NewestEntries.MOST + 1L);
        assertThat(smaller.ids())
                .hasSizeBetween(NewestEntries.MOST / 2, NewestEntries.MOST / 2 + 1);
        assertThat(smaller.floor()).isEqualTo(smaller.ids()[0]).isGreaterThan(1);
        assertThat(page(smaller, Timeline.TOP, 1)).containsExactly(NewestEntries.MOST + 1L);
    }

    @Test
    void isFullOnlyWhileNobodyHasReadIt() {
        NewestEntries waiting = EMPTY;
        for (long id = 1; id <= NewestEntries.MOST; id++) {
            assertThat(waiting.isFull()).isFalse();
            waiting = waiting.with(id);
        }
        assertThat(waiting.isFull()).isTrue();
        assertThat(waiting.with(new long[0], 1).isFull()).isFalse();
    }

    @Test
    void mergesWhatStandsInSeveralStreamsOnce() {
        NewestEntries one = EMPTY.with(new long[] {9, 8, 5, 1}, 9);
        NewestEntries other = EMPTY.with(new long[] {9, 8, 7, 2}, 9);
        NewestEntries quiet = EMPTY.with(new long[] {3}, 9);
        NewestEntries[] all = {one, other, quiet, EMPTY};
        assertThat(EntriesMerge.page(all, new long[4], Timeline.TOP, 3))
                .containsExactly(9L, 8L, 7L);
        assertThat(EntriesMerge.page(all, new long[4], 7, 3)).containsExactly(5L, 3L, 2L);
        assertThat(EntriesMerge.page(all, new long[4], 2, 3)).containsExactly(1L);
        assertThat(EntriesMerge.page(new NewestEntries[0], new long[0], 2, 3)).isEmpty();
    }

    @Test
    void mergesWhatLiesAboveAMarkOfEachStream() {
        NewestEntries one = EMPTY.with(new long[] {9, 8, 5, 1}, 9);
        NewestEntries other = EMPTY.with(new long[] {9, 8, 7, 2}, 9);
        NewestEntries[] both = {one, other};
        long[] marks = {4, 8};
        assertThat(EntriesMerge.page(both, marks, Timeline.TOP, 9)).containsExactly(9L, 8L, 5L);
        assertThat(EntriesMerge.page(both, marks, 8, 9)).containsExactly(5L);
        assertThat(EntriesMerge.page(both, new long[] {9, 9}, Timeline.TOP, 9)).isEmpty();
    }

    @Test
    void aPageIsWholeIfNothingThatBelongsOnItCanBeMissing() {
        NewestEntries cut = EMPTY.with(new long[] {9, 8, 5}, 3);
        assertThat(cut.floor()).isEqualTo(5);
        assertThat(EntriesMerge.isWhole(cut, 0, List.of(9L, 8L), 2)).isTrue();
        assertThat(EntriesMerge.isWhole(cut, 0, List.of(9L, 4L), 2)).isFalse();
        assertThat(EntriesMerge.isWhole(cut, 0, List.of(9L, 8L, 5L), 4)).isFalse();
        assertThat(EntriesMerge.isWhole(cut, 4, List.of(9L, 8L, 5L), 4)).isTrue();
        assertThat(EntriesMerge.isWhole(cut, 3, List.of(9L, 8L, 5L), 4)).isFalse();
    }

    @Test
    void ofTwoSnapshotsTheLaterOneHoldsTheOther() {
        TransactionsSeen first = TransactionsSeen.of(7, "100:105:100,103");
        TransactionsSeen second = TransactionsSeen.of(7, "103:105:103");
        TransactionsSeen third = TransactionsSeen.of(7, "106:106:");
        assertThat(first.running()).containsExactly(100L, 103L);
        assertThat(second.includes(first)).isTrue();
        assertThat(first.includes(second)).isFalse();
        assertThat(third.includes(second)).isTrue();
        assertThat(second.includes(third)).isFalse();
        assertThat(first.includes(first)).isTrue();
    }

    @Test
    void afterARestartNumbersSayNothing() {
        TransactionsSeen before = TransactionsSeen.of(7, "100:105:100,103");
        TransactionsSeen later = TransactionsSeen.of(8, "200:205:");
        assertThat(later.includes(before)).isFalse();
        assertThat(before.includes(later)).isFalse();
    }
}
