package org.rounds.imports.service;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.RowFault;
import org.rounds.shared.service.Spreadsheet;

/** Writes faults as a spreadsheet table. */
final class FaultTable {

    private FaultTable() {}

    static String csv(List<RowFault> faults, Function<FaultText, String> words) {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("row", "field", "key", "message");
            for (RowFault fault : faults) {
                printer.printRecord(
                        fault.row(),
                        Spreadsheet.harmless(fault.field()),
                        fault.key(),
                        Spreadsheet.harmless(words.apply(fault.text())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
