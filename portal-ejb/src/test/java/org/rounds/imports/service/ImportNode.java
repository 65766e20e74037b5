package org.rounds.imports.service;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rounds.importfile.service.FaultText;
import org.rounds.mustread.service.ReaderKeeper;
import org.rounds.stream.service.StreamKeeper;
import org.rounds.testing.Database;
import org.rounds.testing.Wiring;

/**
 * A node that runs imports as in production, with real transactions around each batch, and that can
 * be made to fail.
 */
final class ImportNode {

    private final Database database;
    private final Wiring wiring;
    private int batches;
    private boolean dead;

    /**
     * @param file imported by every job of this node
     */
    ImportNode(Database database, Clock clock, Path file) {
        this(database, clock, file, 0, false);
    }

    /**
     * A node that fails.
     *
     * @param dyingBatch the batch with which it fails, from 1; 0 for never
     * @param stored whether that batch is committed before
     */
    ImportNode(Database database, Clock clock, Path file, int dyingBatch, boolean stored) {
        this(database, clock, file, new Batching(dyingBatch, stored, new Died()));
    }

    /** A node that keeps running, but within whose first batch an error is thrown. */
    ImportNode(Database database, Clock clock, Path file, Error thrown) {
        this(database, clock, file, new Batching(1, false, thrown));
    }

    private ImportNode(Database database, Clock clock, Path file, Batching batching) {
        this.database = database;
        wiring =
                new Wiring(database, clock)
                        .with(ImportFiles.class, new OneFile(file))
                        .with(ImportLife.class, new Life())
                        .with(ImportBatch.class, new Batch(batching))
                        .observe(StreamKeeper.class)
                        .observe(ReaderKeeper.class);
    }

    /** Runs a job until it or the node ends; returns whether the node survived. */
    boolean run(long jobId) {
        try {
            wiring.get(ImportRunner.class).run(jobId);
            return true;
        } catch (Died e) {
            return false;
        }
    }

    <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    int batches() {
        return batches;
    }

    /** End of a process: code that catches it can store nothing any more. */
    private static final class Died extends Error {

        private static final long serialVersionUID = 1;
    }

    /** The error thrown with a batch, and whether that batch is committed before. */
    private record Batching(int lastBatch, boolean stored, Error thrown) {}

    private final class Batch extends ImportBatch {

        private final Batching batching;

        private Batch(Batching batching) {
            this.batching = batching;
        }

        @Override
        boolean store(long jobId, String holder, long upToCall, List<Step> batch, Storing storing) {
            batches++;
            boolean goesOn =
                    database.in(
                            () -> {
                                boolean done = super.store(jobId, holder, upToCall, batch, storing);
                                die(!batching.stored());
                                return done;
                            });
            die(batching.stored());
            return goesOn;
        }

        private void die(boolean here) {
            if (here && batches == batching.lastBatch()) {
                dead = batching.thrown() instanceof Died;
                throw batching.thrown();
            }
        }

        @Override
        void report(long jobId, long upToCall, Step step) {
            database.run(() -> super.report(jobId, upToCall, step));
        }
    }

    private final class Life extends ImportLife {

        @Override
        Optional<Taken> take(long jobId, String holder) {
            Supplier<Optional<Taken>> taking = () -> super.take(jobId, holder);
            return database.in(taking);
        }

        @Override
        void expect(long jobId, long items) {
            database.run(() -> super.expect(jobId, items));
        }

        @Override
        void end(long jobId, String holder, boolean readToTheEnd) {
            database.run(() -> super.end(jobId, holder, readToTheEnd));
        }

        @Override
        void fail(long jobId, String holder, String key, FaultText text) {
            if (dead) {
                throw new Died();
            }
            database.run(() -> super.fail(jobId, holder, key, text));
        }
    }

    private static final class OneFile extends ImportFiles {

        private final Path file;

        private OneFile(Path file) {
            this.file = file;
        }

        @Override
        Path of(long jobId) {
            return file;
        }
    }
}
