package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.ImportReader;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.NodeLease;

/**
 * Runs an import to its end, resuming after an interruption. Any throwable ends it, including lack
 * of memory, because a retry would fail on the same file. A row that cannot be stored is left out;
 * but a private group that cannot be stored ends the import, so that none of its messages is stored
 * in a readable place.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

    @Inject private ImportLife life;
    @Inject private ImportBatch batches;
    @Inject private Intakes intakes;
    @Inject private ImportFiles files;
    @Inject private NodeLease node;

    /** Runs a job, unless another node has it. */
    void run(long jobId) {
        String holder = node.holder();
        Optional<ImportLife.Taken> taken = life.take(jobId, holder);
        if (taken.isEmpty()) {
            return;
        }
        try {
            read(jobId, holder, taken.get());
            life.end(jobId, holder, true);
        } catch (ImportRefused e) {
            life.fail(jobId, holder, e.reason().key(), e.text());
        } catch (Stopped e) {
            life.end(jobId, holder, false);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Import " + jobId + " broke off", e);
            life.fail(jobId, holder, "internal", FaultText.of("refused.broke-off"));
        }
    }

    private void read(long jobId, String holder, ImportLife.Taken taken) throws ImportRefused {
        Instant asked = TimeOrderedId.instantOf(jobId);
        ImportReader reader =
                ImportReaders.of(taken.type(), LocalDate.ofInstant(asked, ZoneOffset.UTC));
        Rehearsal rehearsal = taken.dryRun() ? intakes.rehearse() : null;
        life.expect(jobId, reader.countItems(files.of(jobId)));
        BatchingSink sink =
                new BatchingSink(
                        taken.storedCalls(),
                        (upTo, batch) ->
                                store(
                                        jobId,
                                        holder,
                                        upTo,
                                        batch,
                                        rehearsal == null ? intakes::store : rehearsal::store));
        reader.read(files.of(jobId), sink);
        sink.finish();
    }

    private void store(
            long jobId, String holder, long upToCall, List<Step> batch, Storing storing) {
        boolean goesOn;
        try {
            goesOn = batches.store(jobId, holder, upToCall, batch, storing);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A batch of import " + jobId + " is stored step by step", e);
            goesOn = storeOneByOne(jobId, holder, upToCall, batch, storing);
        }
        if (!goesOn) {
            throw new Stopped();
        }
    }

    private boolean storeOneByOne(
            long jobId, String holder, long upToCall, List<Step> batch, Storing storing) {
        long call = upToCall - batch.size();
        for (Step step : batch) {
            call++;
            try {
                if (!batches.store(jobId, holder, call, List.of(step), storing)) {
                    return false;
                }
            } catch (RuntimeException e) {
                if (step.closesWorkspace()) {
                    throw e;
                }
                LOG.log(
                        Level.WARNING,
                        "Row " + step.row() + " of import " + jobId + " is not stored",
                        e);
                batches.report(jobId, call, step);
            }
        }
        return true;
    }

    /** Aborts reading because the job was stopped or lost. */
    private static final class Stopped extends RuntimeException {}
}
