package org.rounds.imports.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.rounds.shared.error.Conflict;

/**
 * One import.
 *
 * <p>It is queued with its file, and taken by the node that holds its lease. The node stores batch
 * after batch and {@link #advance}s the checkpoint in the same transaction, so that after a crash
 * the next holder of the lease continues exactly behind the last stored batch. It is {@link
 * #finish}ed, {@link #fail}ed or stopped.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {

    /** How long a node can be silent before another one takes its job. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    @Id private long id;

    @Column(name = "import_type")
    private String type;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "checkpoint_no")
    private long checkpoint;

    private long processed;
    private long total;
    private int created;
    private int updated;
    private int skipped;

    @Column(name = "error_count")
    private int errorCount;

    private int deactivated;

    @Column(name = "faulty_rows")
    private int faultyRows;

    @Column(name = "people_count")
    private int people;

    @Column(name = "workspace_count")
    private int workspaces;

    @Column(name = "activity_count")
    private int activities;

    @Column(name = "comment_count")
    private int comments;

    private int attempts;

    @Column(name = "stop_requested")
    private boolean stopRequested;

    @Column(name = "failure_key")
    private String failureKey;

    @Column(name = "failure_detail")
    private String failureDetail;

    @Column(name = "started_by")
    private long startedBy;

    @Column(name = "run_as")
    private Long runAs;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "lease_holder")
    private String leaseHolder;

    @Column(name = "leased_until")
    private long leasedUntil;

    @Version private int version = 1;

    protected ImportJob() {}

    public ImportJob(long id, String type, boolean dryRun, String fileName, long startedBy) {
        this.id = id;
        this.type = type;
        this.dryRun = dryRun;
        this.fileName = fileName;
        this.startedBy = startedBy;
        this.status = ImportStatus.QUEUED;
    }

    /**
     * Takes the job for a node, unless it has ended or another node holds its lease. Returns
     * whether it was taken.
     */
    public boolean take(String holder, Instant now) {
        boolean open = status == ImportStatus.QUEUED || status == ImportStatus.RUNNING;
        boolean free = leasedUntil < now.toEpochMilli();
        if (!open || !free) {
            return false;
        }
        status = ImportStatus.RUNNING;
        leaseHolder = holder;
        attempts++;
        keep(now);
        return true;
    }

    /** Extends the lease of the node that works on it. */
    public void keep(Instant now) {
        leasedUntil = now.plus(LEASE).toEpochMilli();
    }

    public boolean isHeldBy(String holder) {
        return status == ImportStatus.RUNNING && holder.equals(leaseHolder);
    }

    /** Restarts an interrupted dry run, whose results were not stored. */
    public void beginAnew() {
        checkpoint = 0;
        processed = 0;
        created = 0;
        updated = 0;
        skipped = 0;
        deactivated = 0;
        faultyRows = 0;
        errorCount = 0;
        people = 0;
        workspaces = 0;
        activities = 0;
        comments = 0;
    }

    /**
     * Records that another import runs the file of this dry run for real.
     *
     * @throws Conflict unless this is a successful dry run whose file was not run before
     */
    public void runAs(long importId) {
        if (!dryRun || status != ImportStatus.DONE || runAs != null) {
            throw new Conflict("problem.no-dry-run");
        }
        runAs = importId;
    }

    public void expect(long items) {
        total = items;
    }

    /** Adds the tally of a stored batch and moves the checkpoint to this call of the reader. */
    public void advance(long upToCall, Tally batch, Instant now) {
        checkpoint = upToCall;
        if (!dryRun) {
            attempts = 0;
        }
        processed += batch.processed();
        created += batch.created();
        updated += batch.updated();
        skipped += batch.skipped();
        deactivated += batch.deactivated();
        faultyRows += batch.faultyRows();
        errorCount += batch.errors();
        people += batch.people();
        workspaces += batch.workspaces();
        activities += batch.activities();
        comments += batch.comments();
        keep(now);
    }

    public void requestStop(Instant now) {
        stopRequested = true;
        if (status == ImportStatus.QUEUED) {
            end(ImportStatus.STOPPED, now);
        }
    }

    public void stop(Instant now) {
        end(ImportStatus.STOPPED, now);
    }

    public void finish(Instant now) {
        end(ImportStatus.DONE, now);
    }

    /**
     * @param key reason, for programs and translations
     * @param detail one sentence for the administrator, or null
     */
    public void fail(String key, String detail, Instant now) {
        failureKey = key;
        failureDetail = detail;
        end(ImportStatus.FAILED, now);
    }

    private void end(ImportStatus how, Instant now) {
        status = how;
        finishedAt = now;
        leaseHolder = null;
        leasedUntil = 0;
    }

    public long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public int deactivated() {
        return deactivated;
    }

    public String type() {
        return type;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public boolean isStopRequested() {
        return stopRequested;
    }

    /**
     * How often nodes have taken the job since it last stored something; for a dry run, which
     * stores nothing, since it was queued.
     */
    public int attempts() {
        return attempts;
    }

    public long checkpoint() {
        return checkpoint;
    }

    public int errorCount() {
        return errorCount;
    }

    /**
     * Counters of a batch.
     *
     * @param processed items of the file, faulty ones included
     * @param deactivated updated people who can no longer sign in
     * @param faultyRows items that were left out
     * @param errors faults and notices
     */
    public record Tally(
            int processed,
            int created,
            int updated,
            int skipped,
            int deactivated,
            int faultyRows,
            int errors,
            int people,
            int workspaces,
            int activities,
            int comments) {}
}
