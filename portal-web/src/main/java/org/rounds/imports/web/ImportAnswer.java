package org.rounds.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rounds.importfile.service.RowFault;
import org.rounds.imports.service.ImportState;
import org.rounds.shared.model.Inlined;

/**
 * An import in the API, in the caller's language; counters are documented at {@link ImportState}.
 *
 * @param failure why it failed as a whole, after the key of the problem type; null otherwise
 */
public record ImportAnswer(
        Long id,
        String type,
        boolean dryRun,
        String status,
        String fileName,
        @Inlined ImportState.Progress progress,
        @Inlined ImportState.Changes changes,
        @Inlined Faults faults,
        ImportState.Counts counts,
        String failure,
        Instant createdAt,
        Instant finishedAt) {

    /** The first faults with their messages. */
    public record Faults(int faultyRows, int errorCount, List<Fault> errors) {

        static Faults of(ImportState.Faults faults, Locale language) {
            return new Faults(
                    faults.faultyRows(),
                    faults.errorCount(),
                    faults.errors().stream().map(fault -> Fault.of(fault, language)).toList());
        }
    }

    /** A fault of a row, with the components of {@link RowFault}. */
    public record Fault(int row, String field, String key, String message) {

        static Fault of(RowFault fault, Locale language) {
            String message = FaultWords.of(fault.text(), language);
            return new Fault(fault.row(), fault.field(), fault.key(), message);
        }
    }

    static ImportAnswer of(ImportState state, Locale language) {
        return new ImportAnswer(
                state.id(),
                state.type(),
                state.dryRun(),
                state.status(),
                state.fileName(),
                state.progress(),
                state.changes(),
                Faults.of(state.faults(), language),
                state.counts(),
                state.failure() == null ? null : failure(state.failure(), language),
                state.createdAt(),
                state.finishedAt());
    }

    private static String failure(ImportState.Failure failure, Locale language) {
        return failure.key() + ": " + FaultWords.of(failure.text(), language);
    }
}
