package org.rounds.importfile.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void keepsLineEndsAndTabsOfABlockAndRemovesOtherControlCharacters() {
        assertThat(CleanText.block(" a\u0000\tb\r\nc\rd\u001B[31m\u0085e\n "))
                .isEqualTo("a\tb\nc\nd[31me");
    }

    @Test
    void keepsEmojiAndRemovesHalvesOfThem() {
        assertThat(CleanText.block("\uD83D\uDE00 \uD83D x \uDE00")).isEqualTo("\uD83D\uDE00  x");
    }

    @Test
    void makesOneLineOfSeveral() {
        assertThat(CleanText.line("  Infection\r\n  \tControl ")).isEqualTo("Infection Control");
    }

    @Test
    void takesABlankLineAsAbsent() {
        assertThat(CleanText.line(" \u0007\n")).isNull();
        assertThat(CleanText.line("")).isNull();
        assertThat(CleanText.line(null)).isNull();
    }
}
