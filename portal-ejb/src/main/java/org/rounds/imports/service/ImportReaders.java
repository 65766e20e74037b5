package org.rounds.imports.service;

import java.time.LocalDate;
import org.rounds.directory.service.FhirDirectoryReader;
import org.rounds.directory.service.StaffCsvReader;
import org.rounds.engage.service.EngageExportReader;
import org.rounds.importfile.service.ImportReader;
import org.rounds.shared.service.Setting;

/** Chooses the reader for a kind of file, as the settings want it. */
final class ImportReaders {

    /** How much an archive may unpack to, as a multiple of the upload limit. */
    private static final int UNPACKED = 20;

    private ImportReaders() {}

    /**
     * Makes a reader.
     *
     * @param today the day on which the import was asked for
     */
    static ImportReader of(ImportType type, LocalDate today) {
        boolean synthetic = Setting.ROUNDS_SYNTHETIC_IDS.isOn();
        return switch (type) {
            case STAFF_CSV -> new StaffCsvReader(synthetic);
            case FHIR_DIRECTORY -> new FhirDirectoryReader(synthetic, today);
            case ENGAGE_EXPORT -> new EngageExportReader(ImportFiles.limit() * UNPACKED);
        };
    }
}
