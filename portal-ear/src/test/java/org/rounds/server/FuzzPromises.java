package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing that is sent is answered by a fault, or by a word of the inside. */
public interface FuzzPromises {

    /** Changes what is sent; the failure names it. */
    String SEED = "rounds.test.seed";

    /** The interface to send it to. */
    Api api();

    @Test
    default void nothingThatIsSentIsAnsweredByAFault() {
        Fuzz fuzz = new Fuzz(api(), Long.getLong(SEED, 20_261_129L));
        assertThat(fuzz.faults()).isEmpty();
        assertThat(fuzz.sent()).isGreaterThan(100);
    }
}
