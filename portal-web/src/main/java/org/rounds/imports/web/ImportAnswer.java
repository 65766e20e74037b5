package org.rounds.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rounds.imports.service.ImportState;
import org.rounds.imports.service.RowFault;

/**
 * An import as the interface tells of it, in the caller's language; what is counted is explained at
 * {@link ImportState}.
 *
 * @param failure why it failed as a whole, behind the key of the problem type; null otherwise
 */
public record ImportAnswer(
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
        int errorCount,
        List<Fault> errors,
        ImportState.Counts counts,
        String failure,
        Instant createdAt,
        Instant finishedAt) {

    /** Something wrong with one row; the components are those of {@link RowFault}. */
    public record Fault(int row, String field, String key, String message) {}

    static ImportAnswer of(ImportState state, Locale language) {
        return new ImportAnswer(
                state.id(),
                state.type(),
                state.dryRun(),
                state.status(),
                state.fileName(),
                state.processed(),
                state.total(),
                state.created(),
                state.updated(),
                state.skipped(),
                state.deactivated(),
                state.deactivations(),
                state.faultyRows(),
                state.errorCount(),
                state.errors().stream().map(fault -> fault(fault, language)).toList(),
                state.counts(),
                state.failure() == null ? null : failure(state.failure(), language),
                state.createdAt(),
                state.finishedAt());
    }

    private static Fault fault(RowFault fault, Locale language) {
        String message = FaultWords.of(fault.text(), language);
        return new Fault(fault.row(), fault.field(), fault.key(), message);
    }

    private static String failure(ImportState.Failure failure, Locale language) {
        return failure.key() + ": " + FaultWords.of(failure.text(), language);
    }
}
