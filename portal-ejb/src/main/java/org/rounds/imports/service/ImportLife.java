package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rounds.importfile.service.FaultText;
import org.rounds.imports.model.ImportJob;
import org.rounds.shared.event.DirectoryMoved;
import org.rounds.shared.model.TimeOrderedId;

/** State transitions of imports, each in a transaction of its own. */
@ApplicationScoped
class ImportLife {

    /** The embedded database can lose commits less than a second before a crash. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    /** How long the file of a dry run is kept for running it. */
    static final Duration KEPT = Duration.ofDays(7);

    /** Maximum number of attempts without progress. */
    static final int MOST_ATTEMPTS = 5;

    /** Maximum duration of an upload. */
    private static final Duration UPLOAD = Duration.ofDays(1);

    @Inject private ImportRepository jobs;
    @Inject private Clock clock;
    @Inject private Event<DirectoryMoved> directoryMoved;

    @Transactional(TxType.REQUIRES_NEW)
    List<Long> waiting() {
        return jobs.waiting(clock.millis());
    }

    /**
     * Takes a job for this node. A job with a stop request, or with too many attempts without
     * progress, ends here.
     *
     * @return the number of stored calls and the kind of job; empty if another node was faster, or
     *     the job has ended
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Taken> take(long jobId, String holder) {
        ImportJob job = jobs.lock(jobId);
        if (!job.take(holder, clock.instant())) {
            return Optional.empty();
        }
        if (job.isStopRequested()) {
            job.stop(clock.instant());
            directoryMoved.fire(new DirectoryMoved());
            return Optional.empty();
        }
        if (job.attempts() > MOST_ATTEMPTS) {
            FaultText text = FaultText.of("refused.interrupted", MOST_ATTEMPTS);
            job.fail("internal", text.encoded(), clock.instant());
            return Optional.empty();
        }
        if (job.isDryRun()) {
            job.beginAnew();
            jobs.forgetFindings(jobId);
        }
        return Optional.of(
                new Taken(
                        ImportType.fromName(job.type()).orElseThrow(),
                        job.checkpoint(),
                        job.isDryRun()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void expect(long jobId, long items) {
        ImportJob job = jobs.lock(jobId);
        job.expect(items);
        job.keep(clock.instant());
    }

    /** Ends a job whose file was read completely, or that has a stop request. */
    @Transactional(TxType.REQUIRES_NEW)
    void end(long jobId, String holder, boolean readToTheEnd) {
        ImportJob job = jobs.lock(jobId);
        if (job.isHeldBy(holder)) {
            if (readToTheEnd) {
                job.finish(clock.instant());
            } else {
                job.stop(clock.instant());
            }
            directoryMoved.fire(new DirectoryMoved());
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(long jobId, String holder, String key, FaultText text) {
        ImportJob job = jobs.lock(jobId);
        if (job.isHeldBy(holder)) {
            job.fail(key, text.encoded(), clock.instant());
        }
    }

    /** Whether no node works on any job. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean nobodyWorks() {
        return !jobs.isAnyLeased(clock.millis());
    }

    /** Jobs whose file is not needed any more, or whose upload was never completed. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Long> over(List<Long> jobIds) {
        Instant now = clock.instant();
        Map<Long, Instant> ends = jobs.ends(jobIds);
        List<Long> runnable = jobs.runnable(jobIds);
        return jobIds.stream()
                .filter(
                        id ->
                                ends.containsKey(id)
                                        ? ends.get(id)
                                                .isBefore(
                                                        now.minus(
                                                                runnable.contains(id)
                                                                        ? KEPT
                                                                        : SETTLED))
                                        : TimeOrderedId.instantOf(id).isBefore(now.minus(UPLOAD)))
                .toList();
    }

    /** A job taken by this node. */
    record Taken(ImportType type, long storedCalls, boolean dryRun) {}
}
