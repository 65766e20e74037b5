package org.rounds.importfile.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header (RFC 4180), read row by row. Empty rows are skipped. A malformed row is
 * reported and left out; an unclosed quote loses the rest of the file, which is reported, too.
 */
public final class CsvTable implements Closeable {

    private final RecordLimitReader source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns;

    private CsvTable(Path file) throws IOException, ImportRefused {
        source = new RecordLimitReader(TextFile.open(file));
        parser = CSVParser.builder().setReader(source).setFormat(CSVFormat.RFC4180).get();
        records = parser.iterator();
        columns = header();
    }

    /** Opens the file and reads its header, which must contain these columns, in any order. */
    public static CsvTable open(Path file, Set<String> required) throws ImportRefused {
        try {
            CsvTable table = new CsvTable(file);
            for (String column : required) {
                if (!table.columns.containsKey(column)) {
                    table.close();
                    throw ImportRefused.malformed("refused.missing-column", column);
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in the header, in order. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** Reads all remaining rows; malformed rows are reported to {@code faults}. */
    public void forEach(Consumer<CsvRow> rows, Consumer<RowFault> faults) {
        for (boolean more = true; more; ) {
            int line = nextLine();
            Optional<CSVRecord> next;
            try {
                next = nextRecord();
            } catch (UncheckedIOException e) {
                more = skipBroken(line, faults);
                continue;
            }
            next.ifPresent(found -> dispatch(found, line, rows, faults));
            more = next.isPresent();
        }
    }

    private void dispatch(
            CSVRecord found, int line, Consumer<CsvRow> rows, Consumer<RowFault> faults) {
        if (isBlank(found)) {
            return;
        }
        if (found.size() == columns.size()) {
            rows.accept(new CsvRow(line, columns, found.toList()));
        } else {
            faults.accept(
                    new RowFault(
                            line,
                            "",
                            "column-count",
                            FaultText.of("fault.column-count", found.size(), columns.size())));
        }
    }

    private Optional<CSVRecord> nextRecord() {
        if (!records.hasNext()) {
            return Optional.empty();
        }
        CSVRecord found = records.next();
        source.recordComplete();
        return Optional.of(found);
    }

    /** Reports a malformed record and skips the rest of it; false if reading cannot continue. */
    private boolean skipBroken(int line, Consumer<RowFault> faults) {
        boolean more;
        try {
            more = nextRecord().isPresent();
        } catch (UncheckedIOException e) {
            more = false;
        }
        int last = Math.max(line, (int) parser.getCurrentLineNumber());
        FaultText text =
                more && last == line
                        ? FaultText.of("fault.quote")
                        : FaultText.of("fault.quote-lines", line, last);
        faults.accept(new RowFault(line, "", "broken-quote", text));
        return more;
    }

    private int nextLine() {
        return (int) parser.getCurrentLineNumber() + 1;
    }

    private Map<String, Integer> header() throws ImportRefused, IOException {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (String cell : headerCells()) {
            String name = cell.strip();
            if (positions.putIfAbsent(name, positions.size()) != null) {
                close();
                throw ImportRefused.malformed("refused.repeated-column", name);
            }
        }
        return positions;
    }

    private List<String> headerCells() throws ImportRefused, IOException {
        try {
            return nextRecord().map(CSVRecord::toList).orElse(List.of());
        } catch (UncheckedIOException e) {
            close();
            throw ImportRefused.malformed("refused.broken-header");
        }
    }

    private static boolean isBlank(CSVRecord found) {
        return found.stream().allMatch(String::isBlank);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
