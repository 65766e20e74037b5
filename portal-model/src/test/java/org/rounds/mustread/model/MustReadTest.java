package org.rounds.mustread.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MustReadTest {

    private static final Instant DUE = Instant.parse("2026-11-09T08:00:00Z");
    private static final Instant SIGNED = DUE.plusSeconds(60);

    private final MustRead mustRead = new MustRead(7, DUE, false);

    @Test
    void itBeginsOpenInItsFirstRevisionWithoutAnAudience() {
        assertThat(mustRead.revision()).isEqualTo(1);
        assertThat(mustRead.isSignedOff()).isFalse();
        assertThat(mustRead.isFrozen()).isFalse();
        assertThat(mustRead.isOnRecord(DUE)).isFalse();
    }

    @Test
    void whatWasDoneUntilTheSignatureIsOnTheRecord() {
        mustRead.signOff(3, "A. Lead", SIGNED);
        assertThat(mustRead.isOnRecord(SIGNED)).isTrue();
        assertThat(mustRead.isOnRecord(SIGNED.plusMillis(1))).isFalse();
    }

    @Test
    void aRecordIsSignedOnce() {
        mustRead.signOff(3, "A. Lead", SIGNED);
        assertThatThrownBy(() -> mustRead.signOff(4, "B. Lead", SIGNED.plusSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mustRead.signedOffName()).isEqualTo("A. Lead");
    }

    @Test
    void theNextRevisionHasARecordOfItsOwn() {
        mustRead.freeze(DUE, 0, "");
        mustRead.signOff(3, "A. Lead", SIGNED);
        mustRead.revise();
        assertThat(mustRead.revision()).isEqualTo(2);
        assertThat(mustRead.isSignedOff()).isFalse();
        assertThat(mustRead.isOnRecord(DUE)).isFalse();
        assertThat(mustRead.isFrozen()).isTrue();
        mustRead.signOff(3, "A. Lead", SIGNED.plusSeconds(1));
        assertThat(mustRead.isSignedOff()).isTrue();
    }
}
