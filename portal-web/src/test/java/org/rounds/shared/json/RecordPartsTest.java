package org.rounds.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rounds.shared.model.Inlined;

class RecordPartsTest {

    record Inner(String second, @Inlined Innermost more) {}

    record Innermost(int third) {}

    record Outer(String first, @Inlined Inner inner, Inner kept) {}

    private static final Inner INNER = new Inner("b", new Innermost(3));

    @Test
    void inlinedRecordsAreWrittenInTheirPlace() {
        assertThat(written(new Outer("a", INNER, INNER)))
                .isEqualTo(
                        "{\"first\":\"a\",\"second\":\"b\",\"third\":3,"
                                + "\"kept\":{\"second\":\"b\",\"third\":3}}");
    }

    @Test
    void whatAMissingRecordWouldHoldIsNull() {
        assertThat(written(new Outer("a", null, null)))
                .isEqualTo("{\"first\":\"a\",\"second\":null,\"third\":null,\"kept\":null}");
    }

    @Test
    void partsAreNamedAsTheyAreWritten() {
        assertThat(RecordParts.of(Outer.class))
                .extracting(RecordParts.Part::name)
                .isEqualTo(List.of("first", "second", "third", "kept"));
    }

    private static String written(Record value) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        RecordWriter.write(value, target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
