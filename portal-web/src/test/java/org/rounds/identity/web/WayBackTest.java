package org.rounds.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in leads back to a page of Rounds and to nowhere else. */
class WayBackTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people?q=a%20b", "/people/a..b", "/workspaces/x?next=/../y"})
    void leadsToPagesOfRounds(String wanted) {
        assertThat(WayBack.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "people",
                "//evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\\evil.example",
                "/../x",
                "/people/..",
                "/people/%2e%2E/x",
                "/./x",
                "/logout"
            })
    void leadsHomeFromEverythingElse(String wanted) {
        assertThat(WayBack.of(wanted)).isEqualTo("/");
    }
}
