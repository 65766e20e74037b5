package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.stream.model.StreamRole;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;
import org.rounds.stream.service.StreamKeeper;
import org.rounds.stream.service.Streams;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.workspace.model.WorkspaceRole;

/** The grants of a workspace's stream follow its members, and decide on verbs for them. */
class WorkspaceGrantsIT {

    private static final int OWNER = 0;
    private static final int OTHER = 1;
    private static final long UNKNOWN = 1;

    private final Database database;
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final WorkspaceService workspaces;
    private final MembershipService memberships;
    private final Members members;
    private final StreamGuard guard;
    private final Streams streams;

    WorkspaceGrantsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        wiring.observe(StreamKeeper.class);
        workspaces = wiring.get(WorkspaceService.class);
        memberships = wiring.get(MembershipService.class);
        members = wiring.get(Members.class);
        guard = wiring.get(StreamGuard.class);
        streams = wiring.get(Streams.class);
        hospital = SampleHospital.in(database, 12, 1, 0);
    }

    @OnBothDatabases
    void aRoleThatChangesCountsAtOnce() {
        WorkspaceCard room = open("closed");
        assertThat(role(room, OWNER)).isEqualTo(StreamRole.OWNER);
        assertThat(role(room, OTHER)).isNull();
        put(room, OTHER, "member");
        assertThat(role(room, OTHER)).isEqualTo(StreamRole.MEMBER);
        put(room, OTHER, "moderator");
        assertThat(role(room, OTHER)).isEqualTo(StreamRole.MODERATOR);
        as(OTHER, () -> memberships.leave(room.slug()));
        assertThat(role(room, OTHER)).isNull();
    }

    @OnBothDatabases
    void aRefusalTellsOnlyWhatMayBeKnown() {
        WorkspaceCard closed = open("closed");
        WorkspaceCard secret = open("private");
        assertThatThrownBy(() -> require(closed, OTHER, StreamVerb.READ))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> require(secret, OTHER, StreamVerb.READ))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("no-such-note");
        put(secret, OTHER, "member");
        assertThat(require(secret, OTHER, StreamVerb.WRITE).name()).isEqualTo("private");
        assertThatThrownBy(() -> require(secret, OTHER, StreamVerb.MODERATE))
                .isInstanceOf(NotAllowed.class);
    }

    @OnBothDatabases
    void anArchivedWorkspaceIsReadAndManagedButNotWritten() {
        WorkspaceCard room = open("open");
        as(
                OWNER,
                () ->
                        workspaces.edit(
                                room.slug(),
                                room.version(),
                                new EditWorkspace(null, null, null, true)));
        assertThat(require(room, OWNER, StreamVerb.MANAGE).archived()).isTrue();
        assertThat(require(room, OTHER, StreamVerb.READ).archived()).isTrue();
        assertThatThrownBy(() -> require(room, OWNER, StreamVerb.WRITE))
                .isInstanceOf(NotAllowed.class);
    }

    @OnBothDatabases
    void anOwnerWhoBecomesAGuestOfTheHospitalCountsAsAGuest() {
        String address = address(open("private"));
        Caller guest = Signed.guest(hospital.people().get(OWNER));
        assertThat(database.in(() -> streams.place(guest, address).orElseThrow().role()))
                .isEqualTo(StreamRole.GUEST);
        assertThatThrownBy(
                        () ->
                                database.in(
                                        () ->
                                                guard.require(
                                                        guest,
                                                        address,
                                                        StreamVerb.MODERATE,
                                                        "note.try")))
                .isInstanceOf(NotAllowed.class);
    }

    @OnBothDatabases
    void severalPlacesAreLookedUpAtOnce() {
        StreamAccess open = place(open("open"), OTHER);
        StreamAccess secret = place(open("private"), OTHER);
        assertThat(
                        database.in(
                                () ->
                                        streams.places(
                                                caller(OTHER),
                                                List.of(open.id(), secret.id(), UNKNOWN))))
                .containsOnlyKeys(open.id(), secret.id())
                .containsEntry(open.id(), open)
                .containsEntry(secret.id(), secret);
        assertThat(open.role()).isEqualTo(StreamRole.READER);
        assertThat(secret.role()).isNull();
    }

    private WorkspaceCard open(String visibility) {
        signed.in(caller(OWNER));
        return database.in(
                () -> workspaces.open(new OpenWorkspace(visibility, visibility, null, null)));
    }

    private void put(WorkspaceCard room, int number, String role) {
        long person = hospital.people().get(number);
        WorkspaceRole wanted = WorkspaceRole.ofWord(role).orElseThrow();
        database.run(() -> members.put(room.id(), person, wanted));
    }

    private StreamAccess require(WorkspaceCard room, int number, StreamVerb verb) {
        long stream = place(room, OWNER).id();
        return database.in(
                () ->
                        guard.require(
                                caller(number), stream, verb, "note.try", "problem.no-such-note"));
    }

    private StreamRole role(WorkspaceCard room, int number) {
        return place(room, number).role();
    }

    private StreamAccess place(WorkspaceCard room, int number) {
        return database.in(() -> streams.place(caller(number), address(room)).orElseThrow());
    }

    private static String address(WorkspaceCard room) {
        return "workspace/" + room.id();
    }

    private void as(int number, Runnable call) {
        signed.in(caller(number));
        database.run(call);
    }

    private Caller caller(int number) {
        return Signed.staff(hospital.people().get(number));
    }
}
