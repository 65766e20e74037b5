package org.rounds.archive;

import java.lang.System.Logger.Level;

/** What random choices of a run begin with; {@code -Drounds.seed=…} repeats one. */
final class Seed {

    static final long VALUE = Long.getLong("rounds.seed", System.nanoTime());

    static {
        System.getLogger(Seed.class.getName())
                .log(Level.INFO, "Seed of this run: -Drounds.seed={0}", Long.toString(VALUE));
    }

    private Seed() {}
}
