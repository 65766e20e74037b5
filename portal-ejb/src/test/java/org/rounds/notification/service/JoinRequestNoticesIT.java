package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.workspace.service.JoinRequest;

/** A request to join has a message, can be withdrawn, and its answer reaches who asked. */
class JoinRequestNoticesIT {

    private static final int OWNER = 0;
    private static final int ASKER = 5;
    private static final String ROOM = "room-1";

    private final Inbox inbox;

    JoinRequestNoticesIT(Database database) throws SQLException {
        inbox = new Inbox(database);
    }

    @BeforeEach
    void leaveTheWorkspace() {
        inbox.run(OWNER, () -> inbox.members().remove(ROOM, inbox.person(ASKER)));
    }

    private void ask(String message) {
        inbox.run(ASKER, () -> inbox.members().request(ROOM, message));
    }

    private void answer(String decision, String note) {
        inbox.run(
                OWNER, () -> inbox.admissions().decide(ROOM, inbox.person(ASKER), decision, note));
    }

    private List<JoinRequest> requests() {
        return inbox.as(OWNER, () -> inbox.admissions().requests(ROOM, 10, null)).items();
    }

    @OnBothDatabases
    void theMessageIsReadByWhoDecides() {
        ask("  I start on *4 West* on Monday. ");
        assertThat(requests())
                .extracting(JoinRequest::message)
                .containsExactly("I start on *4 West* on Monday.");
        assertThat(inbox.told(OWNER)).containsExactly("Anna Nörd05 asks to join: Room 1");
        assertThat(inbox.of(OWNER).get(0).quote()).isEqualTo("I start on *4 West* on Monday.");
        ask(null);
        assertThat(requests())
                .as("a repeated request keeps what was said")
                .extracting(JoinRequest::message)
                .containsExactly("I start on *4 West* on Monday.");
        ask("On Tuesday.");
        assertThat(requests()).extracting(JoinRequest::message).containsExactly("On Tuesday.");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> ask("x".repeat(501)));
        ask("x".repeat(500));
    }

    @OnBothDatabases
    void aWithdrawnRequestLeavesNothing() {
        ask("Please.");
        inbox.run(ASKER, () -> inbox.members().withdraw(ROOM));
        inbox.run(ASKER, () -> inbox.members().withdraw(ROOM));
        assertThat(requests()).isEmpty();
        assertThat(inbox.told(OWNER)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answer("approve", null));
    }

    @OnBothDatabases
    void whoAskedIsToldThatTheyAreIn() {
        ask(null);
        answer("approve", null);
        assertThat(inbox.told(ASKER))
                .containsExactly("Anna Nörd00 approved your request to join: Room 1");
        assertThat(inbox.of(ASKER).get(0).url()).isEqualTo("/workspaces/room-1");
        assertThat(inbox.told(OWNER)).isEmpty();
        assertThatExceptionOfType(Conflict.class)
                .as("members have nothing to ask for")
                .isThrownBy(() -> ask("Again"));
        inbox.run(OWNER, () -> inbox.members().remove(ROOM, inbox.person(ASKER)));
        assertThat(inbox.told(ASKER)).as("for members alone").isEmpty();
    }

    @OnBothDatabases
    void anInvitationInAnswerIsToldAsApproval() {
        ask(null);
        inbox.run(OWNER, () -> inbox.admissions().invite(ROOM, inbox.person(ASKER), "member"));
        assertThat(inbox.told(ASKER))
                .containsExactly("Anna Nörd00 approved your request to join: Room 1");
    }

    @OnBothDatabases
    void whoAskedIsToldThatTheyAreNotInAndWhy() {
        ask("Please.");
        answer("decline", "We are full. Ask again in May.");
        assertThat(inbox.told(ASKER))
                .containsExactly("Anna Nörd00 declined your request to join: Room 1");
        assertThat(inbox.of(ASKER).get(0).quote()).isEqualTo("We are full. Ask again in May.");
        ask("It is May.");
        assertThat(inbox.told(ASKER)).as("the answer to an earlier request").isEmpty();
        answer("decline", " ");
        assertThat(inbox.of(ASKER).get(0).quote()).isNull();
        inbox.database.run(
                () ->
                        Rows.change(
                                inbox.database.entities(),
                                "update workspace set visibility = 'PRIVATE' where slug = :slug",
                                Parameters.of("slug", ROOM)));
        assertThat(inbox.told(ASKER)).as("its name is not known any more").isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ask("Now?"));
    }

    @OnBothDatabases
    void anOpenWorkspaceTakesNoRequests() {
        inbox.run(OWNER, () -> inbox.members().remove("room-0", inbox.person(ASKER)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> inbox.run(ASKER, () -> inbox.members().request("room-0", null)));
    }
}
