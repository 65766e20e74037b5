package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No request is answered by an internal error or discloses internals. */
public interface FuzzPromises {

    /** Seed of the requests; a failure prints it. */
    String SEED = "rounds.test.seed";

    /** The API under test. */
    Api api();

    @Test
    default void nothingThatIsSentIsAnsweredByAFault() {
        Fuzz fuzz = new Fuzz(api(), Long.getLong(SEED, 20_261_129L));
        assertThat(fuzz.faults()).isEmpty();
        assertThat(fuzz.sent()).isGreaterThan(100);
    }
}
