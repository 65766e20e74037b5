package org.rounds.imports.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.imports.model.ImportJob;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.error.WrongType;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.shared.text.Characters;

/** Imports of directories and archives; for administrators. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ImportService {

    private static final int SHOWN_FAULTS = 100;
    private static final int MOST_FAULTS = 100_000;
    private static final int LONGEST_NAME = 200;

    @Inject private Callers callers;
    @Inject private ImportRepository jobs;
    @Inject private ImportFiles files;
    @Inject private Audit audit;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /**
     * Stores a file and queues its import.
     *
     * @param dryRun whether to determine the outcome without changing anything
     * @throws Invalid if the type is unknown
     * @throws TooLarge if the file is over {@code ROUNDS_IMPORT_MAX_MB}
     * @throws WrongType if the file cannot be of that type
     */
    public ImportState start(String type, boolean dryRun, String fileName, InputStream upload) {
        ImportType wanted =
                ImportType.fromName(type)
                        .orElseThrow(() -> new Invalid("type", "invalid.import-type"));
        Caller caller = callers.current();
        long id = ids.next();
        String name = fileName == null || fileName.isBlank() ? wanted.externalName() : fileName;
        String shown = Characters.start(name, LONGEST_NAME);
        boolean queued = false;
        try {
            check(wanted, id, upload);
            jobs.add(new ImportJob(id, wanted.externalName(), dryRun, shown, caller.personId()));
            audit.done(caller, "import.start", "import/" + id, type + (dryRun ? " dry run" : ""));
            queued = true;
        } finally {
            if (!queued) {
                files.forget(id);
            }
        }
        return get(id);
    }

    /**
     * Imports the file of a dry run.
     *
     * @throws Conflict unless it is a successful dry run whose file still exists and was not run
     *     before
     */
    public ImportState run(long dryRunId) {
        ImportJob dryRun = jobs.lock(dryRunId);
        Caller caller = callers.current();
        long id = ids.next();
        dryRun.runAs(id);
        if (!files.hand(dryRunId, id)) {
            throw new Conflict("problem.file-not-kept");
        }
        jobs.add(new ImportJob(id, dryRun.type(), false, dryRun.fileName(), caller.personId()));
        audit.done(
                caller, "import.start", "import/" + id, dryRun.type() + " of dry run " + dryRunId);
        return get(id);
    }

    private void check(ImportType type, long id, InputStream upload) {
        try {
            ImportReaders.of(type, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .check(files.keep(id, upload));
        } catch (ImportRefused e) {
            String key = e.text().key();
            Object[] arguments = e.text().arguments().toArray();
            switch (e.reason()) {
                case WRONG_TYPE -> throw new WrongType(key, arguments);
                case TOO_LARGE -> throw new TooLarge(key, arguments);
                default -> throw new Invalid("file", key, arguments);
            }
        }
    }

    /** Imports, newest first, each with its first 100 faults. */
    public Page<ImportState> list(int limit, String cursor) {
        Cursor after = Cursor.decode(cursor, "imports", 1);
        List<ImportState> found =
                jobs.list(after == null ? Long.MAX_VALUE : after.id(0), limit + 1, SHOWN_FAULTS);
        return Cursor.page(
                found, limit, "imports", last -> new Cursor(List.of(String.valueOf(last.id()))));
    }

    /**
     * One import with its first 100 faults.
     *
     * @throws NotFound if there is none
     */
    public ImportState get(long id) {
        return jobs.state(id, SHOWN_FAULTS)
                .orElseThrow(() -> new NotFound("problem.no-such-import"));
    }

    /**
     * All faults of an import, at most 100,000, as CSV (RFC 4180) that is safe to open in a
     * spreadsheet.
     *
     * @param words formats messages in the reader's language
     */
    public String faultsCsv(long id, Function<FaultText, String> words) {
        get(id);
        return FaultTable.csv(jobs.faults(id, MOST_FAULTS), words);
    }

    /** Requests an import to stop; stored items stay. No effect on an import that has ended. */
    public void stop(long id) {
        ImportJob job = jobs.lock(id);
        job.requestStop(clock.instant());
        audit.done(callers.current(), "import.stop", "import/" + id, "");
    }
}
