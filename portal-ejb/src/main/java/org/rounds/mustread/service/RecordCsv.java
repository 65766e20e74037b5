package org.rounds.mustread.service;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rounds.shared.model.Named;
import org.rounds.shared.service.Setting;
import org.rounds.shared.service.Spreadsheet;

/**
 * Writes the record of a must-read as CSV (RFC 4180): one complete line for each reader; the text
 * shown is on the first line only. The output depends on the time of writing only by the state of
 * outstanding readers.
 */
final class RecordCsv {

    private final CSVPrinter printer;
    private final MustReadRecord.Revision revision;
    private final MustReadRecord record;
    private final String audience;

    /** Texts shown; emptied after the first line. */
    private String text;

    /**
     * @param shown texts that the readers were shown, oldest first
     */
    RecordCsv(
            Appendable out,
            MustReadRecord record,
            MustReadRecord.Revision revision,
            List<MustReadRecord.Wording> shown)
            throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        this.record = record;
        this.revision = revision;
        this.text =
                shown.stream()
                        .map(
                                each ->
                                        (shown.size() > 1 ? time(each.from()) + "\n" : "")
                                                + each.text())
                        .collect(Collectors.joining("\n\n"));
        this.audience =
                record.audience().stream()
                        .map(each -> each.name() == null ? each.address() : each.name())
                        .collect(Collectors.joining("; "));
        printer.printRecord(
                "mustRead",
                "version",
                "issuedAt",
                "issuedBy",
                "audience",
                "name",
                "userName",
                "title",
                "department",
                "site",
                "dueAt",
                "state",
                "acknowledgedVersion",
                "acknowledgedAt",
                "exemptReason",
                "signedOffBy",
                "signedOffAt",
                "leftAt",
                "hospital",
                "leftOut",
                "leftOutNames",
                "text");
    }

    void add(RecordEntry reader) throws IOException {
        printer.printRecord(
                Spreadsheet.harmless(revision.title()),
                revision.version(),
                time(revision.issuedAt()),
                Spreadsheet.harmless(revision.issuerName()),
                Spreadsheet.harmless(audience),
                Spreadsheet.harmless(reader.person().name()),
                Spreadsheet.harmless(reader.userName()),
                Spreadsheet.harmless(reader.person().title()),
                Spreadsheet.harmless(name(reader.unit())),
                Spreadsheet.harmless(reader.site()),
                time(reader.dueAt()),
                reader.state(),
                reader.version() == null ? "" : reader.version(),
                time(reader.at()),
                Spreadsheet.harmless(reader.exemptReason()),
                Spreadsheet.harmless(revision.signedOffBy()),
                time(revision.signedOffAt()),
                time(reader.leftAt()),
                Spreadsheet.harmless(Setting.hospital()),
                record.leftOut(),
                Spreadsheet.harmless(record.leftOutNames()),
                Spreadsheet.harmless(text));
        text = null;
    }

    private static String name(Named unit) {
        return unit == null ? null : unit.name();
    }

    private static String time(Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
