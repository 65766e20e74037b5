package org.rounds.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonReader;
import jakarta.json.bind.JsonbException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rounds.shared.service.Page;

class JsonFormTest {

    /** A sample. */
    public record Inner(Long id, String name) {}

    /** A sample. */
    public record Outer(
            long primitive,
            Long boxed,
            int number,
            Inner inner,
            List<Inner> many,
            List<Long> ids,
            Map<String, Integer> counts,
            Instant at,
            boolean flag,
            Long absent) {}

    /** A sample. */
    public record Moment(Instant at) {}

    /** A sample. */
    public record Day(DayOfWeek day, LocalDate date) {}

    /** A sample. */
    public record Unknown(Object value) {}

    /** A sample. */
    public record Wish(String text, Long id, long primitive, List<Long> ids, Boolean flag) {}

    @Test
    void idsLeaveAsTextsAndNumbersAsNumbersInTheOrderOfTheRecord() {
        Outer outer =
                new Outer(
                        1L,
                        2L,
                        3,
                        new Inner(4L, "a"),
                        List.of(new Inner(5L, null)),
                        List.of(6L),
                        Map.of("thanks", 2),
                        Instant.ofEpochMilli(0),
                        true,
                        null);
        assertThat(JsonForm.text(outer))
                .isEqualTo(
                        "{\"primitive\":\"1\",\"boxed\":\"2\",\"number\":3,"
                                + "\"inner\":{\"id\":\"4\",\"name\":\"a\"},"
                                + "\"many\":[{\"id\":\"5\",\"name\":null}],\"ids\":[\"6\"],"
                                + "\"counts\":{\"thanks\":2},\"at\":\"1970-01-01T00:00:00.000Z\","
                                + "\"flag\":true,\"absent\":null}");
    }

    @Test
    void momentsAlwaysHaveThreeDecimals() {
        assertThat(JsonForm.text(new Moment(Instant.parse("2026-11-23T05:25:01.120Z"))))
                .isEqualTo("{\"at\":\"2026-11-23T05:25:01.120Z\"}");
        assertThat(JsonForm.text(new Moment(Instant.parse("2026-11-23T05:25:01.123456Z"))))
                .isEqualTo("{\"at\":\"2026-11-23T05:25:01.123Z\"}");
        assertThat(JsonForm.text(new Moment(Instant.parse("2026-11-23T05:25:00Z"))))
                .isEqualTo("{\"at\":\"2026-11-23T05:25:00.000Z\"}");
    }

    @Test
    void whatWouldEndATextIsEscapedAndOtherLettersStay() {
        assertThat(JsonForm.text(new Inner(1L, "\"\\\n\u0001\u2028 äß 😀")))
                .isEqualTo("{\"id\":\"1\",\"name\":\"\\\"\\\\\\n\\u0001\u2028 äß 😀\"}");
    }

    @Test
    void constantsAndDaysAreTheirNames() {
        assertThat(JsonForm.text(new Day(DayOfWeek.MONDAY, LocalDate.of(2026, 11, 27))))
                .isEqualTo("{\"day\":\"MONDAY\",\"date\":\"2026-11-27\"}");
    }

    @Test
    void whatHasNoFormIsNotWritten() {
        assertThatThrownBy(() -> JsonForm.text(new Unknown(new Object())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pagesAreItemsAndNext() {
        assertThat(JsonForm.text(new Page<>(List.of(new Inner(1L, "a")), null)))
                .isEqualTo("{\"items\":[{\"id\":\"1\",\"name\":\"a\"}],\"next\":null}");
        assertThat(JsonForm.text(new Page<>(List.of(), "abc")))
                .isEqualTo("{\"items\":[],\"next\":\"abc\"}");
    }

    @Test
    void idsComeInAsTextsOrNumbers() {
        Wish wish =
                read(
                        "{\"id\":\"12\",\"primitive\":13,\"ids\":[\"14\",15],\"unknown\":1}",
                        Wish.class);
        assertThat(wish).isEqualTo(new Wish(null, 12L, 13L, List.of(14L, 15L), null));
        assertThat(read("{\"id\":null,\"text\":null}", Wish.class).id()).isNull();
    }

    @Test
    void whatIsNoIdIsRefused() {
        for (String id : List.of("\"abc\"", "-1", "1.5", "1e999999999", "\"\"", "true", "{}")) {
            assertThatThrownBy(() -> read("{\"id\":" + id + "}", Wish.class))
                    .as(id)
                    .isInstanceOfAny(JsonbException.class, IllegalStateException.class);
        }
    }

    private static <T extends Record> T read(String json, Class<T> type) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return JsonForm.read(reader.readObject(), type);
        }
    }
}
