package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.shared.error.Invalid;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(List.of("7340000000000000001", "müller anna"));

    @Test
    void comesBackForTheSameCall() {
        Cursor back = Cursor.decode(CURSOR.encode("people|q=a"), "people|q=a", 2);
        assertThat(back).isEqualTo(CURSOR);
        assertThat(back.id(0)).isEqualTo(7_340_000_000_000_000_001L);
    }

    @Test
    void theFirstPageHasNone() {
        assertThat(Cursor.decode(null, "people", 2)).isNull();
        assertThat(Cursor.decode("", "people", 2)).isNull();
    }

    @Test
    void isRefusedByAnyOtherCall() {
        assertRefused(CURSOR.encode("people|q=a"), "people|q=b", 2);
        assertRefused(CURSOR.encode("people|q=a"), "workspaces|q=a", 2);
        assertRefused(CURSOR.encode("people|q=a"), "people|q=a", 1);
    }

    @Test
    void isRefusedAfterAnyChange() {
        String text = CURSOR.encode("people");
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            byte[] before = Base64.getUrlDecoder().decode(text);
            if (!java.util.Arrays.equals(before, Base64.getUrlDecoder().decode(changed))) {
                assertRefused(changed, "people", 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "a b", "AAAA", "Cg", "🙂", "MQoyCjM="})
    void nonsenseIsRefused(String text) {
        assertRefused(text, "people", 2);
    }

    @Test
    void aForeignTextWithoutOurSealIsRefused() {
        String forged =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("0\n1\n2".getBytes(StandardCharsets.UTF_8));
        assertRefused(forged, "people", 2);
    }

    private static void assertRefused(String text, String call, int parts) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Cursor.decode(text, call, parts))
                .satisfies(it -> assertThat(it.errors().get(0).field()).isEqualTo("cursor"));
    }

    @Test
    void aPageIsCutWhereMoreFollows() {
        Page<Integer> cut = page(4, 3);
        assertThat(cut.items()).containsExactly(0, 1, 2);
        assertThat(Cursor.decode(cut.next(), "call", 1).id(0)).isEqualTo(2);
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(page(3, 3).next()).isNull();
        assertThat(page(0, 3)).isEqualTo(new Page<>(List.of(), null));
    }

    private static Page<Integer> page(int rows, int limit) {
        List<Integer> all = IntStream.range(0, rows).boxed().toList();
        return Cursor.page(all, limit, "call", last -> new Cursor(List.of(last.toString())));
    }
}
