package org.rounds.imports.service;

import java.time.Instant;
import java.util.List;

/**
 * An import as an administrator sees it.
 *
 * @param status {@code queued}, {@code running}, {@code stopped}, {@code done} or {@code failed}
 * @param processed items of the file that are through, faulty ones included
 * @param total items in the file; 0 while that is not known
 * @param skipped items that were there already, as they are
 * @param errors the first 100
 * @param failure why it failed as a whole; null otherwise
 */
public record ImportState(
        Long id,
        String type,
        boolean dryRun,
        String status,
        String fileName,
        int processed,
        int total,
        int created,
        int updated,
        int skipped,
        int deactivated,
        List<String> deactivations,
        int faultyRows,
        boolean runnable,
        int errorCount,
        List<RowFault> errors,
        Counts counts,
        Failure failure,
        Instant createdAt,
        Instant finishedAt) {

    /** How many there were of each kind, new or not. */
    public record Counts(int people, int workspaces, int activities, int comments) {}

    /**
     * Why an import failed as a whole.
     *
     * @param key of the problem type
     */
    public record Failure(String key, FaultText text) {}

    ImportState with(List<RowFault> faults, List<String> lockedOut) {
        return new ImportState(
                id,
                type,
                dryRun,
                status,
                fileName,
                processed,
                total,
                created,
                updated,
                skipped,
                deactivated,
                lockedOut,
                faultyRows,
                runnable,
                errorCount,
                faults,
                counts,
                failure,
                createdAt,
                finishedAt);
    }

    /** Whether the import still goes on. */
    public boolean isOpen() {
        return status.equals("queued") || status.equals("running");
    }

    /** How far it is, in percent. */
    public int percent() {
        return total == 0 ? 0 : Math.min(100, (int) (100L * processed / total));
    }
}
