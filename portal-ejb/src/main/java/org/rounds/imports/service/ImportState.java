package org.rounds.imports.service;

import java.time.Instant;
import java.util.List;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.RowFault;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.model.TimeOrderedId;

/**
 * An import as an administrator sees it.
 *
 * @param status {@code queued}, {@code running}, {@code stopped}, {@code done} or {@code failed}
 * @param runnable whether it is a dry run that can be run for real
 * @param failure why it failed as a whole; null otherwise
 */
public record ImportState(
        Long id,
        String type,
        boolean dryRun,
        String status,
        String fileName,
        @Inlined Progress progress,
        @Inlined Changes changes,
        @Inlined Faults faults,
        Counts counts,
        boolean runnable,
        Failure failure,
        Instant finishedAt) {

    /**
     * Progress of an import.
     *
     * @param processed items processed, faulty ones included
     * @param total items in the file; 0 while unknown
     */
    public record Progress(int processed, int total) {}

    /**
     * Changes made by an import, or predicted by a dry run.
     *
     * @param skipped items that exist unchanged
     * @param deactivations names of the first 100 deactivated people
     */
    public record Changes(
            int created, int updated, int skipped, int deactivated, List<String> deactivations) {

        Changes with(List<String> names) {
            return new Changes(created, updated, skipped, deactivated, names);
        }
    }

    /**
     * Faults in rows of a file.
     *
     * @param errors the first 100
     */
    public record Faults(int faultyRows, int errorCount, List<RowFault> errors) {

        Faults with(List<RowFault> first) {
            return new Faults(faultyRows, errorCount, first);
        }
    }

    /** Number of items of each kind, new or not. */
    public record Counts(int people, int workspaces, int activities, int comments) {}

    /**
     * Why an import failed as a whole.
     *
     * @param key of the problem type
     */
    public record Failure(String key, FaultText text) {}

    ImportState with(List<RowFault> errors, List<String> deactivations) {
        return new ImportState(
                id,
                type,
                dryRun,
                status,
                fileName,
                progress,
                changes.with(deactivations),
                faults.with(errors),
                counts,
                runnable,
                failure,
                finishedAt);
    }

    /** When it was requested. */
    public Instant createdAt() {
        return TimeOrderedId.instantOf(id);
    }

    /** Whether the import has not ended. */
    public boolean isOpen() {
        return status.equals("queued") || status.equals("running");
    }

    /** Progress in percent. */
    public int percent() {
        int total = progress.total();
        return total == 0 ? 0 : Math.min(100, (int) (100L * progress.processed() / total));
    }
}
