package org.rounds.importfile.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTextTest {

    @Test
    void isReadAsItWasStored() {
        FaultText text = FaultText.of("fault.quote-lines", 3, "").in("Users.csv");
        assertThat(FaultText.decoded(text.encoded())).isEqualTo(text);
        FaultText bare = FaultText.of("fault.no-text");
        assertThat(FaultText.decoded(bare.encoded())).isEqualTo(bare);
    }

    @Test
    void aSentenceOfTheFirstDaysSpeaksForItself() {
        FaultText old = FaultText.decoded("Users.csv: The id is missing.");
        assertThat(old).isEqualTo(FaultText.of("Users.csv: The id is missing."));
    }
}
