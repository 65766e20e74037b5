package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rounds.feed.service.ArchivedActivity;
import org.rounds.feed.service.ArchivedComment;
import org.rounds.imports.model.ImportJob;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.shared.service.Stored;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;

/** Stores a batch and the checkpoint behind it in one transaction: both are there, or neither. */
@ApplicationScoped
class ImportBatch {

    @Inject private ImportRepository jobs;
    @Inject private Intakes intakes;
    @Inject private Clock clock;

    /**
     * Stores a batch.
     *
     * @return whether the job goes on; not when it was stopped or another node has taken it
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean store(long jobId, String holder, long upToCall, List<Step> batch) {
        ImportJob job = jobs.find(jobId).orElseThrow();
        if (!job.isHeldBy(holder) || job.isStopRequested()) {
            return false;
        }
        int have = job.errorCount();
        boolean dry = job.isDryRun();
        Count count = new Count();
        for (Step step : batch) {
            count.add(step, dry || step.isFault() ? foresee(step) : intakes.store(step.thing()));
        }
        if (!dry) {
            intakes.settle();
        }
        jobs.addFaults(jobId, have, count.faults);
        jobs.find(jobId).orElseThrow().advance(upToCall, count.tally(), clock.instant());
        return true;
    }

    private Stored foresee(Step step) {
        return step.isFault() ? Stored.UNCHANGED : intakes.foresee(step.thing());
    }

    /** Stores one step that its batch could not be stored with, or reports it as faulty. */
    @Transactional(TxType.REQUIRES_NEW)
    void report(long jobId, long upToCall, Step step) {
        Count count = new Count();
        String key = "not-stored";
        RowFault fault = new RowFault(step.row(), "", key, FaultText.of("fault.not-stored"));
        count.add(new Step(step.row(), fault, step.item()), Stored.UNCHANGED);
        ImportJob job = jobs.find(jobId).orElseThrow();
        jobs.addFaults(jobId, job.errorCount(), count.faults);
        job.advance(upToCall, count.tally(), clock.instant());
    }

    /** Counts what became of the steps of a batch. */
    private static final class Count {

        private final List<RowFault> faults = new ArrayList<>();
        private final int[] stored = new int[Stored.values().length];
        private int items;
        private int people;
        private int workspaces;
        private int activities;
        private int comments;

        void add(Step step, Stored result) {
            items += step.item() ? 1 : 0;
            if (step.thing() instanceof RowFault fault) {
                faults.add(fault);
                return;
            }
            boolean relation =
                    step.thing() instanceof ArchivedMember
                            || step.thing() instanceof DirectoryAssignment;
            if (!relation) {
                stored[result.ordinal()]++;
            }
            people += step.thing() instanceof DirectoryPerson ? 1 : 0;
            workspaces += step.thing() instanceof ArchivedWorkspace ? 1 : 0;
            activities += step.thing() instanceof ArchivedActivity ? 1 : 0;
            comments += step.thing() instanceof ArchivedComment ? 1 : 0;
        }

        ImportJob.Tally tally() {
            return new ImportJob.Tally(
                    items,
                    stored[Stored.CREATED.ordinal()],
                    stored[Stored.UPDATED.ordinal()],
                    stored[Stored.UNCHANGED.ordinal()],
                    faults.size(),
                    people,
                    workspaces,
                    activities,
                    comments);
        }
    }
}
