package org.rounds.workspace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an invitation offers, and when it counts as renewed. */
class InvitationTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofDays(1));

    private final Invitation invitation =
            new Invitation(new WorkspacePerson(1, 2), WorkspaceRole.MEMBER, 3, FIRST);

    @Test
    void anotherRoleReplacesTheOneThatWasOffered() {
        assertThat(invitation.offer(WorkspaceRole.MEMBER)).isFalse();
        assertThat(invitation.offer(WorkspaceRole.OWNER)).isTrue();
        assertThat(invitation.role()).isEqualTo(WorkspaceRole.OWNER);
    }

    @Test
    void itIsRenewedOnlyIfItIsOldEnough() {
        assertThat(invitation.renew(4, LATER, FIRST.minusMillis(1))).isFalse();
        assertThat(invitation.invitedAt()).isEqualTo(FIRST);
        assertThat(invitation.renew(4, LATER, FIRST)).isTrue();
        assertThat(invitation.invitedAt()).isEqualTo(LATER);
        assertThat(invitation.invitedBy()).isEqualTo(4);
    }
}
