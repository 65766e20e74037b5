package org.rounds.mustread.service;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.filestore.service.PdfSheet;
import org.rounds.shared.service.Setting;

/** Writes the record of a must-read as a PDF. */
final class RecordPdf implements AutoCloseable {

    private final PdfSheet sheet;
    private final MustReadRecord record;
    private final MustReadRecord.Revision revision;
    private final List<MustReadRecord.Wording> shown;
    private final RecordWords words;
    private final DateTimeFormatter times;

    /**
     * @param shown texts that the readers were shown, oldest first
     */
    RecordPdf(
            MustReadRecord record,
            MustReadRecord.Revision revision,
            List<MustReadRecord.Wording> shown,
            Totals totals,
            RecordWords words)
            throws IOException {
        this.sheet = new PdfSheet(record.id());
        this.record = record;
        this.revision = revision;
        this.shown = shown;
        this.words = words;
        this.times = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(words.zone());
        sheet.text(Setting.hospital(), 9.5f);
        sheet.text(revision.title(), 17);
        sheet.space(6);
        fact("recordVersion", String.valueOf(revision.version()));
        fact("recordIssued", time(revision.issuedAt()) + ", " + revision.issuerName());
        fact("recordFor", audience());
        fact("recordFrozen", time(record.frozenAt()));
        fact("recordDue", time(revision.dueAt()));
        fact("recordDone", totals.done() + " / " + totals.total());
        fact("recordExempt", String.valueOf(totals.exempt()));
        fact("stateleft", String.valueOf(totals.left()));
        fact("recordLeftOut", leftOut());
        fact("recordSignedOff", signature());
        fact("recordTimes", words.zone().getId());
        sheet.space(10);
        sheet.table(
                List.of(
                        words.of("recordName"),
                        words.of("recordUserName"),
                        words.of("recordUnit"),
                        words.of("recordState"),
                        words.of("recordVersion"),
                        words.of("recordAt"),
                        words.of("recordReason")),
                0.23f,
                0.16f,
                0.17f,
                0.12f,
                0.07f,
                0.12f,
                0.13f);
    }

    /** Number of readers by state. */
    record Totals(int total, int done, int exempt, int left) {}

    private void fact(String key, String value) throws IOException {
        sheet.text(words.of(key) + ": " + value, 9.5f);
    }

    private String audience() {
        return record.audience().stream()
                .map(each -> each.name() == null ? words.of("recordEveryone") : each.name())
                .collect(Collectors.joining(", "));
    }

    /** Number of people who cannot sign in, with the first names. */
    private String leftOut() {
        String names = record.leftOutNames();
        return record.leftOut() + (names == null ? "" : " (" + names + ")");
    }

    private String signature() {
        return revision.signedOffAt() == null
                ? words.of(revision.dueAt() == null ? "formerUnknown" : "recordOpen")
                : time(revision.signedOffAt()) + ", " + revision.signedOffBy();
    }

    void add(RecordEntry reader) throws IOException {
        String title = reader.person().title();
        sheet.row(
                List.of(
                        reader.person().name() + (title == null ? "" : ", " + title),
                        reader.userName(),
                        reader.unit() == null ? "" : reader.unit().name(),
                        state(reader),
                        reader.version() == null ? "" : String.valueOf(reader.version()),
                        time(reader.at()),
                        remark(reader)));
    }

    private String state(RecordEntry reader) {
        return reader.leftAt() == null
                ? words.of("state" + reader.state().replace("-", ""))
                : words.of("recordLeft") + " " + time(reader.leftAt());
    }

    /** The reason of an exemption, and an individual due date. */
    private String remark(RecordEntry reader) {
        boolean usual = reader.dueAt() == null || reader.dueAt().equals(revision.dueAt());
        return Stream.of(
                        reader.exemptReason(),
                        usual ? null : words.of("recordDue") + " " + time(reader.dueAt()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** Adds the texts and writes the file. */
    void write(OutputStream out) throws IOException {
        sheet.endTable();
        for (MustReadRecord.Wording each : shown) {
            sheet.space(16);
            sheet.text(words.of("recordText") + " " + revision.version(), 12);
            if (shown.size() > 1) {
                sheet.text(words.of("recordShownFrom") + " " + time(each.from()), 9.5f);
                sheet.text(each.title(), 9.5f);
            }
            sheet.space(4);
            sheet.text(each.text(), 9.5f);
        }
        sheet.write(words.of("recordFoot"), out);
    }

    private String time(Instant moment) {
        return moment == null ? "" : times.format(moment);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
