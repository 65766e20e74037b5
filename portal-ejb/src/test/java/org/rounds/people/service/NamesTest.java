package org.rounds.people.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search words and handles of people. */
class NamesTest {

    @Test
    void wordsAreLowerCaseWithoutAccents() {
        assertThat(NameWords.of("Zoë", "O'Brien-Núñez", null, "Dr. Zoë O'Brien"))
                .containsExactly("zoe", "o", "brien", "nunez", "dr");
    }

    @Test
    void wordsOfAnyScriptAreKept() {
        assertThat(NameWords.of("李 小龍", "Ὀδυσσεύς")).containsExactly("李", "小龍", "οδυσσευς");
    }

    @Test
    void nothingHasNoWords() {
        assertThat(NameWords.of("", " - ", null)).isEmpty();
        assertThat(NameWords.of("x".repeat(300)).iterator().next()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Nora.Nurse, Any Name, nora.nurse",
                "nora@example.org, Any Name, nora",
                "-, Zoë Núñez, zoe.nunez",
                "' ', Zoë Núñez, zoe.nunez",
                "..nora.., Any Name, nora",
                "no ra/x, Any Name, no.ra.x",
                "-, 李小龍, person",
                "a, Any Name, a"
            })
    void handlesComeFromUserNameOrName(String userName, String name, String handle) {
        assertThat(Handles.make(userName, name, taken -> false)).isEqualTo(handle);
    }

    @Test
    void takenHandlesGetANumber() {
        assertThat(Handles.make("nora", "", Set.of("nora", "nora2")::contains)).isEqualTo("nora3");
    }

    @Test
    void handlesFitTheirColumn() {
        String handle = Handles.make("x".repeat(89) + "..y", "", taken -> false);
        assertThat(handle).isEqualTo("x".repeat(89));
    }
}
