package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.RowFault;
import org.rounds.imports.model.ImportJob;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.text.Characters;

/** Tables of imports and faults. */
@ApplicationScoped
class ImportRepository {

    private static final String SELECT =
            "select id, import_type, dry_run, status, file_name, processed, total, created,"
                    + " updated, skipped, deactivated, faulty_rows, run_as, error_count, people_count,"
                    + " workspace_count, activity_count, comment_count,"
                    + " failure_key, failure_detail, finished_at from import_job where ";

    private static final int LONGEST = 500;

    @PersistenceContext private EntityManager entities;

    void add(ImportJob job) {
        entities.persist(job);
        entities.flush();
    }

    Optional<ImportJob> find(long id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id));
    }

    /**
     * An import, locked until the transaction ends.
     *
     * @throws NotFound if there is none
     */
    ImportJob lock(long id) {
        ImportJob job = entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw new NotFound("problem.no-such-import");
        }
        return job;
    }

    /** Imports below an id, newest first, each with its first faults. */
    List<ImportState> list(long below, int limit, int faults) {
        return withFaults(
                SELECT + "id < :id order by id desc fetch first " + limit + " rows only",
                below,
                faults);
    }

    Optional<ImportState> state(long id, int faults) {
        return withFaults(SELECT + "id = :id", id, faults).stream().findFirst();
    }

    private List<ImportState> withFaults(String sql, long id, int most) {
        List<ImportState> bare =
                Rows.list(entities, sql, Parameters.of("id", id), ImportRepository::state);
        List<Long> jobs = bare.stream().map(ImportState::id).toList();
        Map<Long, List<RowFault>> faults = faults(jobs, most);
        Map<Long, List<String>> lockedOut = deactivations(jobs, most);
        return bare.stream()
                .map(
                        job ->
                                job.with(
                                        faults.getOrDefault(job.id(), List.of()),
                                        lockedOut.getOrDefault(job.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> deactivations(Collection<Long> jobIds, int most) {
        Map<Long, List<String>> names = new HashMap<>();
        Rows.list(
                entities,
                "select job_id, name from import_deactivation where place < :most and job_id in (:jobs)"
                        + " order by job_id, place",
                Parameters.of("most", most).and("jobs", jobIds),
                row ->
                        names.computeIfAbsent(row.id("job_id"), id -> new ArrayList<>())
                                .add(row.text("name")));
        return names;
    }

    /** Adds names of people deactivated by a job. */
    void addDeactivations(long jobId, int have, List<String> names) {
        int place = have;
        for (String name : names) {
            Rows.change(
                    entities,
                    "insert into import_deactivation (job_id, place, name) values (:job, :place, :name)",
                    Parameters.of("job", jobId).and("place", place++).and("name", name));
        }
    }

    /** Deletes the findings of an interrupted dry run. */
    void forgetFindings(long jobId) {
        Rows.change(
                entities,
                "delete from import_fault where job_id = :job",
                Parameters.of("job", jobId));
        Rows.change(
                entities,
                "delete from import_deactivation where job_id = :job",
                Parameters.of("job", jobId));
    }

    private Map<Long, List<RowFault>> faults(Collection<Long> jobIds, int most) {
        Map<Long, List<RowFault>> faults = new HashMap<>();
        Rows.list(
                entities,
                "select job_id, row_no, field, fault_key, message from import_fault where fault_no <"
                        + " :most and job_id in (:jobs)"
                        + " order by job_id, fault_no",
                Parameters.of("most", most).and("jobs", jobIds),
                row ->
                        faults.computeIfAbsent(row.id("job_id"), id -> new ArrayList<>())
                                .add(fault(row)));
        return faults;
    }

    /** Faults of an import, in order. */
    List<RowFault> faults(long jobId, int most) {
        return faults(List.of(jobId), most).getOrDefault(jobId, List.of());
    }

    private static RowFault fault(Row row) {
        return new RowFault(
                row.number("row_no"),
                row.text("field"),
                row.text("fault_key"),
                FaultText.decoded(row.text("message")));
    }

    /** Adds faults of a job. */
    void addFaults(long jobId, int have, List<RowFault> faults) {
        int number = have;
        for (RowFault fault : faults) {
            Rows.change(
                    entities,
                    "insert into import_fault (job_id, fault_no, row_no, field, fault_key, message)"
                            + " values (:job, :faultNo, :rowNo, :field, :faultKey, :message)",
                    Parameters.of("job", jobId)
                            .and("faultNo", number++)
                            .and("rowNo", fault.row())
                            .and("field", Characters.start(fault.field(), 100))
                            .and("faultKey", Characters.start(fault.key(), 40))
                            .and("message", Characters.start(fault.text().encoded(), LONGEST)));
        }
    }

    /** Ids of jobs that have not ended and that no node works on. */
    List<Long> waiting(long now) {
        return Rows.list(
                entities,
                "select id from import_job where status in ('QUEUED', 'RUNNING') and leased_until < :now order by id",
                Parameters.of("now", now),
                Row::id);
    }

    /** Whether a node works on an import. */
    boolean isAnyLeased(long now) {
        return Rows.exists(
                entities,
                "select id from import_job where leased_until >= :now",
                Parameters.of("now", now));
    }

    /** Ids of those jobs that are successful dry runs and were not run for real. */
    List<Long> runnable(Collection<Long> jobIds) {
        return Rows.list(
                entities,
                "select id from import_job where dry_run = :dryRun and status = 'DONE' and run_as is null"
                        + " and id in (:jobs)",
                Parameters.of("dryRun", true).and("jobs", jobIds),
                Row::id);
    }

    /** End times of known jobs; {@link Instant#MAX} for running ones. */
    Map<Long, Instant> ends(Collection<Long> jobIds) {
        Map<Long, Instant> ends = new HashMap<>();
        Rows.list(
                entities,
                "select id, finished_at from import_job where id in (:jobs)",
                Parameters.of("jobs", jobIds),
                row ->
                        ends.put(
                                row.id("id"),
                                Objects.requireNonNullElse(
                                        row.moment("finished_at"), Instant.MAX)));
        return ends;
    }

    private static ImportState.Failure failure(String key, String text) {
        return new ImportState.Failure(key, FaultText.decoded(text));
    }

    private static ImportState state(Row row) {
        return new ImportState(
                row.id("id"),
                row.text("import_type"),
                row.flag("dry_run"),
                row.text("status").toLowerCase(Locale.ROOT),
                row.text("file_name"),
                new ImportState.Progress(row.number("processed"), row.number("total")),
                new ImportState.Changes(
                        row.number("created"),
                        row.number("updated"),
                        row.number("skipped"),
                        row.number("deactivated"),
                        List.of()),
                new ImportState.Faults(
                        row.number("faulty_rows"), row.number("error_count"), List.of()),
                new ImportState.Counts(
                        row.number("people_count"),
                        row.number("workspace_count"),
                        row.number("activity_count"),
                        row.number("comment_count")),
                row.flag("dry_run") && row.text("status").equals("DONE") && row.isNull("run_as"),
                row.isNull("failure_key")
                        ? null
                        : failure(row.text("failure_key"), row.text("failure_detail")),
                row.moment("finished_at"));
    }
}
