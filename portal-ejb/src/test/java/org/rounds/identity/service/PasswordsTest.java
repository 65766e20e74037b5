package org.rounds.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords are stored as slow hashes, and guessing is throttled. */
class PasswordsTest {

    @Test
    void onlyTheRightPasswordMatches() {
        String stored = PasswordHash.of("Grüße 1".toCharArray());
        assertThat(PasswordHash.matches("Grüße 1".toCharArray(), stored)).isTrue();
        assertThat(PasswordHash.matches("grüße 1".toCharArray(), stored)).isFalse();
        assertThat(PasswordHash.matches("".toCharArray(), stored)).isFalse();
    }

    @Test
    void theSamePasswordIsNeverStoredTheSameWay() {
        String one = PasswordHash.of("secret".toCharArray());
        String other = PasswordHash.of("secret".toCharArray());
        assertThat(one).isNotEqualTo(other).startsWith("600000:").doesNotContain("secret");
    }

    /** RFC 7914, section 11, test vector of PBKDF2-HMAC-SHA-256, the first 32 octets. */
    @Test
    void isPbkdf2AsPublished() {
        String stored = "1:c2FsdA==:VawEblY97paR/LIEm8kWBa51VAOTQhs8F+7wMOlfd40=";
        String published =
                "1:c2FsdA==:"
                        + base64(
                                "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
        assertThat(PasswordHash.matches("passwd".toCharArray(), published)).isTrue();
        assertThat(PasswordHash.matches("passwd".toCharArray(), stored)).isFalse();
    }

    private static String base64(String hex) {
        return java.util.Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4, 0",
        "5, 30000",
        "6, 60000",
        "7, 120000",
        "8, 240000",
        "9, 480000",
        "10, 900000",
        "11, 900000",
        "2147483647, 900000"
    })
    void theLockDoublesUpToAQuarterOfAnHour(int failures, long millis) {
        assertThat(SignInThrottle.lock(failures)).isEqualTo(millis);
    }
}
