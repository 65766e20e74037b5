package org.rounds.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts are cut between characters, never within a surrogate pair. */
class CharactersTest {

    private static final String PUMP = "a\uD83D\uDE00b\uD83D\uDE00";

    @Test
    void aBeginningEndsBehindACharacter() {
        assertThat(Characters.start(PUMP, 1)).isEqualTo("a");
        assertThat(Characters.start(PUMP, 2)).isEqualTo("a");
        assertThat(Characters.start(PUMP, 3)).isEqualTo("a\uD83D\uDE00");
        assertThat(Characters.start(PUMP, 6)).isEqualTo(PUMP);
        assertThat(Characters.start(PUMP, 0)).isEmpty();
    }

    @Test
    void anEndBeginsWithACharacter() {
        assertThat(Characters.end(PUMP, 1)).isEmpty();
        assertThat(Characters.end(PUMP, 2)).isEqualTo("\uD83D\uDE00");
        assertThat(Characters.end(PUMP, 4)).isEqualTo("b\uD83D\uDE00");
        assertThat(Characters.end(PUMP, 6)).isEqualTo(PUMP);
        assertThat(Characters.end(PUMP, 0)).isEmpty();
    }
}
