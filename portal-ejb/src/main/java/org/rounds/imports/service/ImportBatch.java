package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.RowFault;
import org.rounds.imports.model.ImportJob;
import org.rounds.shared.service.ImportOutcome;

/** Stores a batch and its checkpoint in one transaction. */
@ApplicationScoped
class ImportBatch {

    @Inject private ImportRepository jobs;
    @Inject private Intakes intakes;
    @Inject private Clock clock;

    /**
     * Stores a batch.
     *
     * @param storing stores each item, or only determines the outcome
     * @return whether the job continues; false if it was stopped or taken by another node
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean store(long jobId, String holder, long upToCall, List<Step> batch, Storing storing) {
        ImportJob job = jobs.find(jobId).orElseThrow();
        if (!job.isHeldBy(holder) || job.isStopRequested()) {
            return false;
        }
        int have = job.errorCount();
        int lockedOut = job.deactivated();
        boolean dry = job.isDryRun();
        BatchCount count = new BatchCount();
        for (Step step : batch) {
            count.add(step, step.isFault() ? ImportOutcome.UNCHANGED : storing.store(step.thing()));
        }
        if (!dry) {
            intakes.settle();
        }
        jobs.addFaults(jobId, have, count.faults());
        jobs.addDeactivations(jobId, lockedOut, count.deactivations());
        jobs.find(jobId).orElseThrow().advance(upToCall, count.tally(), clock.instant());
        return true;
    }

    /** Stores a single step whose batch failed, or reports it as faulty. */
    @Transactional(TxType.REQUIRES_NEW)
    void report(long jobId, long upToCall, Step step) {
        BatchCount count = new BatchCount();
        String key = "not-stored";
        RowFault fault = new RowFault(step.row(), "", key, FaultText.of("fault.not-stored"));
        count.add(new Step(step.row(), fault, step.item()), ImportOutcome.UNCHANGED);
        ImportJob job = jobs.find(jobId).orElseThrow();
        jobs.addFaults(jobId, job.errorCount(), count.faults());
        job.advance(upToCall, count.tally(), clock.instant());
    }
}
