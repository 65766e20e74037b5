package org.rounds.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.service.InlinedJson;

class RecordPartsTest {

    /** A sample. */
    public record Inner(String second, @Inlined Innermost more) {}

    /** A sample. */
    public record Innermost(int third) {}

    /** A sample. */
    public record Outer(String first, @Inlined Inner inner, Inner kept) {}

    /** A sample. */
    public record Listing(String first, List<Inner> many) {}

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

    @Test
    void whatIsWrittenIsRead() {
        Outer outer = new Outer("a", INNER, new Inner("c", new Innermost(4)));
        assertThat(read(written(outer), Outer.class)).isEqualTo(outer);
        Listing many = new Listing("a", List.of(INNER, INNER));
        assertThat(read(written(many), Listing.class)).isEqualTo(many);
    }

    @Test
    void membersThatAreMissingOrNamedLikeAPartAreNotRead() {
        String sent = "{\"second\":null,\"inner\":{\"second\":\"b\"},\"more\":1,\"kept\":null}";
        assertThat(read(sent, Outer.class))
                .isEqualTo(new Outer(null, new Inner(null, new Innermost(0)), null));
    }

    @Test
    void whatJsonBWritesBecomesFlat() {
        JsonObject nested =
                object("{\"first\":\"a\",\"inner\":{\"second\":\"b\",\"more\":{\"third\":3}}}");
        assertThat(InlinedJson.flat(nested, Outer.class))
                .hasToString("{\"first\":\"a\",\"second\":\"b\",\"third\":3}");
    }

    private static <T extends Record> T read(String json, Class<T> type) {
        return JsonForm.read(object(json), type);
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String written(Record value) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        RecordWriter.write(value, target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
