package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.shared.error.Invalid;

class PageLimitTest {

    @ParameterizedTest
    @CsvSource({", 20", "'', 20", "1, 1", "020, 20", "100, 100"})
    void isReadOrDefaulted(String text, int limit) {
        assertThat(PageLimit.parse(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "ten", " 5", "999999999999", "٣"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> PageLimit.parse(text));
    }
}
