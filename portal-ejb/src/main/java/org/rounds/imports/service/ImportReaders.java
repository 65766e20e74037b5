package org.rounds.imports.service;

import java.time.LocalDate;
import org.rounds.directory.service.FhirDirectoryReader;
import org.rounds.directory.service.StaffCsvReader;
import org.rounds.engage.service.EngageExportReader;
import org.rounds.importfile.service.ImportReader;
import org.rounds.shared.service.Setting;

/** Selects the reader of a file type according to the settings. */
final class ImportReaders {

    /** Maximum unpacked size of an archive, as a multiple of the upload limit. */
    private static final int UNPACKED = 20;

    private ImportReaders() {}

    /**
     * Creates a reader.
     *
     * @param today the day of the import
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
