package org.rounds.archive;

import java.lang.System.Logger.Level;

/** Seed of random choices; {@code -Drounds.seed=…} repeats a run. */
final class Seed {

    static final long VALUE = Long.getLong("rounds.seed", System.nanoTime());

    static {
        System.getLogger(Seed.class.getName())
                .log(Level.INFO, "Seed of this run: -Drounds.seed={0}", Long.toString(VALUE));
    }

    private Seed() {}
}
