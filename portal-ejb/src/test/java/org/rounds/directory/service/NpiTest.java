package org.rounds.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "2000000002"})
    void acceptsNumbersAsIssued(String number) {
        assertThat(Npi.isValid(number, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567892",
                "1234567839",
                "12345678930",
                "123456789",
                "123456789X",
                "",
                "3234567891"
            })
    void refusesWrongCheckDigitsLengthsAndBeginnings(String number) {
        assertThat(Npi.isValid(number, true)).isFalse();
    }

    @Test
    void acceptsSyntheticNumbersOnlyWhereAllowed() {
        assertThat(Npi.isValid("9999984591", true)).isTrue();
        assertThat(Npi.isValid("9999984591", false)).isFalse();
        assertThat(Npi.isValid("9999984592", true)).isFalse();
    }
}
