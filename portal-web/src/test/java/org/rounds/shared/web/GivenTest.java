package org.rounds.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.Stale;

class GivenTest {

    @Test
    void aVersionIsReadFromIfMatch() {
        assertThat(RequestParameters.version("\"7\"")).isEqualTo(7);
        assertThat(RequestParameters.version(" \"12\" ")).isEqualTo(12);
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        assertThatThrownBy(() -> RequestParameters.version(null))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().status()).isEqualTo(428));
    }

    @Test
    void whatIsNoVersionOfOursIsStale() {
        for (String header :
                List.of("7", "*", "W/\"7\"", "\"x\"", "\"1\", \"2\"", "\"99999999999\"")) {
            assertThatThrownBy(() -> RequestParameters.version(header))
                    .as(header)
                    .isInstanceOf(Stale.class);
        }
    }

    @Test
    void idsAndFlagsInTheQueryAreChecked() {
        assertThat(RequestParameters.id("after", "0")).isZero();
        assertThat(RequestParameters.flag("mine", null)).isFalse();
        assertThat(RequestParameters.flag("mine", "true")).isTrue();
        for (String text : List.of("", "-1", "1.5", "9999999999999999999")) {
            assertThatThrownBy(() -> RequestParameters.id("after", text))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> RequestParameters.flag("mine", "maybe"))
                .isInstanceOf(Invalid.class);
    }
}
