package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Sepsis bundle, sepsis-bundle",
        "Café & Küche!, cafe-kuche",
        "4 West, west",
        "'  --a b--  ', a-b",
        "手術室, workspace",
        "7, workspace",
        "X, workspace"
    })
    void aSlugComesFromTheName(String name, String slug) {
        assertThat(Slugs.make(name, taken -> false)).isEqualTo(slug).matches(Slugs.PATTERN);
    }

    @Test
    void aTakenSlugGetsANumber() {
        assertThat(Slugs.make("West", Set.of("west", "west-2")::contains)).isEqualTo("west-3");
    }

    @Test
    void aLongSlugIsCutAndLeavesRoomForANumber() {
        String name = "long ".repeat(40);
        String first = Slugs.make(name, taken -> false);
        String next = Slugs.make(name, first::equals);
        assertThat(first).matches(Slugs.PATTERN).hasSizeLessThanOrEqualTo(55).doesNotEndWith("-");
        assertThat(next).matches(Slugs.PATTERN).isEqualTo(first + "-2");
    }
}
