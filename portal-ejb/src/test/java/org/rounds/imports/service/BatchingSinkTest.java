package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.RowFault;

/** Every call of a reader is stored once, in order, regardless of calls stored before. */
class BatchingSinkTest {

    private static final int CALLS = 450;

    private final List<Integer> stored = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();

    private void read(long done) {
        BatchingSink sink =
                new BatchingSink(
                        done,
                        (upTo, batch) -> {
                            batch.forEach(step -> stored.add(step.row()));
                            checkpoints.add(upTo);
                        });
        for (int row = 1; row <= CALLS; row++) {
            RowFault fault = new RowFault(row, "", "key", FaultText.of("text"));
            if (row % 3 == 0) {
                sink.notice(fault);
            } else {
                sink.fault(fault);
            }
        }
        sink.finish();
        sink.finish();
    }

    @Test
    void callsAreStoredInBatchesOfTwoHundred() {
        read(0);
        assertThat(checkpoints).containsExactly(200L, 400L, 450L);
        assertThat(stored).hasSize(CALLS).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 199, 200, 201, 400, 449, 450, 451})
    void whatWasStoredIsLeftOut(int done) {
        read(done);
        assertThat(stored).hasSize(Math.max(0, CALLS - done)).allMatch(row -> row > done);
        assertThat(checkpoints).allMatch(upTo -> upTo > done);
    }
}
