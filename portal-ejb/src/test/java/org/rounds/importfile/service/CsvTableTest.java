package org.rounds.importfile.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @TempDir Path folder;

    private final List<CsvRow> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();

    @Test
    void countsTheLinesOfFieldsThatSpanSeveral() throws Exception {
        read("a,b\r\n1,\"two\r\nlines\"\r\n3,4\r\n");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 4);
        assertThat(rows.get(0).raw("b")).isEqualTo("two\r\nlines");
    }

    @Test
    void reportsRowsOfAnotherWidthWithTheirLine() throws Exception {
        read("a,b\n1\n2,3\n4,5,6\n");
        assertThat(rows).extracting(row -> row.raw("a")).containsExactly("2");
        assertThat(faults).extracting(RowFault::row).containsExactly(2, 4);
        assertThat(faults).extracting(RowFault::key).containsOnly("column-count");
    }

    @Test
    void goesOnAfterAQuoteInTheWrongPlace() throws Exception {
        read("a,b\n1,\"two\"x,y\n3,4\n5,\"6\"\n");
        assertThat(rows).extracting(CsvRow::line).containsExactly(3, 4);
        assertThat(faults)
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.row()).isEqualTo(2);
                            assertThat(fault.key()).isEqualTo("broken-quote");
                            assertThat(fault.text()).isEqualTo(FaultText.of("fault.quote"));
                        });
    }

    @Test
    void saysWhichLinesAreLostWhenTheQuotesDoNotPairUp() throws Exception {
        read("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2);
        assertThat(faults)
                .singleElement()
                .extracting(RowFault::text)
                .isEqualTo(FaultText.of("fault.quote-lines", 3, 5));
    }

    @Test
    void givesUpARecordThatWouldFillTheMemory() throws Exception {
        read("a,b\n1,2\n3,\"" + "x\n".repeat(RecordLimitReader.LIMIT) + "\"\n5,6\n");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2);
        assertThat(faults).singleElement().extracting(RowFault::row).isEqualTo(3);
    }

    @Test
    void readsManyRowsThoughTogetherTheyAreLongerThanARecordMayBe() throws Exception {
        read("a,b\n" + ("x".repeat(1000) + ",y\n").repeat(3 * RecordLimitReader.LIMIT / 1000));
        assertThat(rows).hasSize(3 * RecordLimitReader.LIMIT / 1000);
        assertThat(faults).isEmpty();
    }

    private void read(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), content);
        try (CsvTable table = CsvTable.open(file, Set.of("a"))) {
            table.forEach(rows::add, faults::add);
        }
    }
}
