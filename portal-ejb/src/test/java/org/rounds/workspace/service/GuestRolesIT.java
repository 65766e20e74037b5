package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** A guest of the hospital never becomes an owner or moderator of a workspace. */
class GuestRolesIT {

    private static final int OWNER = 0;
    private static final int GUEST = 11;

    private final Database database;
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final MembershipService memberships;
    private final AdmissionService admissions;
    private final WorkspaceService workspaces;
    private final String room;

    GuestRolesIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        memberships = wiring.get(MembershipService.class);
        admissions = wiring.get(AdmissionService.class);
        workspaces = wiring.get(WorkspaceService.class);
        hospital = SampleHospital.in(database, 12, 1, 0);
        room = String.valueOf(hospital.rooms().get(0));
    }

    @OnBothDatabases
    void anOwnerCannotRaiseAGuest() {
        run(OWNER, () -> memberships.changeRole(room, guest(), "guest"));
        for (String role : new String[] {"owner", "moderator", "member"}) {
            assertThatThrownBy(() -> run(OWNER, () -> memberships.changeRole(room, guest(), role)))
                    .as(role)
                    .isInstanceOf(Invalid.class);
        }
        assertThat(role()).isEqualTo("guest");
    }

    @OnBothDatabases
    void anInvitationFromBeforeMakesNoGuestAnOwner() {
        run(GUEST, () -> memberships.leave(room));
        setGuest(false);
        run(OWNER, () -> admissions.invite(room, guest(), "owner"));
        setGuest(true);
        signIn(GUEST);
        assertThat(database.in(() -> memberships.join(room)).role()).isEqualTo("guest");
        assertThat(role()).isEqualTo("guest");
    }

    @OnBothDatabases
    void anOwnerWhoBecomesAGuestLeadsNothing() {
        setGuest(false);
        run(OWNER, () -> memberships.changeRole(room, guest(), "owner"));
        setGuest(true);
        assertThat(role()).isEqualTo("guest");
        assertThatThrownBy(() -> run(GUEST, () -> memberships.changeRole(room, owner(), "member")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> run(OWNER, () -> memberships.leave(room)))
                .as("nobody else owns the workspace")
                .isInstanceOf(Conflict.class);
        run(GUEST, () -> memberships.leave(room));
    }

    private long guest() {
        return hospital.people().get(GUEST);
    }

    private long owner() {
        return hospital.people().get(OWNER);
    }

    /** The guest's role in the workspace. */
    private String role() {
        signIn(GUEST);
        return database.in(() -> workspaces.get(room)).mine().myRole();
    }

    private void setGuest(boolean guest) {
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update person set guest = :guest where id = :id",
                                Parameters.of("guest", guest).and("id", guest())));
    }

    private void run(int number, Runnable call) {
        signIn(number);
        database.run(call);
    }

    private void signIn(int number) {
        long id = hospital.people().get(number);
        signed.in(new Caller(id, "person" + number, "Anna", number != GUEST, Set.of()));
    }
}
