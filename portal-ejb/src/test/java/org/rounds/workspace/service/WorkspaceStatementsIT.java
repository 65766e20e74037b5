package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Wiring;
import org.rounds.workspace.model.AdmissionRequest;
import org.rounds.workspace.model.Invitation;
import org.rounds.workspace.model.Membership;
import org.rounds.workspace.model.WorkspacePerson;
import org.rounds.workspace.model.WorkspaceRole;

/** Lists of workspaces and of members take one statement each, regardless of their length. */
class WorkspaceStatementsIT {

    private final Database database;
    private final WorkspaceRepository workspaces;
    private final MembershipRepository memberships;
    private final InvitationRepository invitations;
    private final AdmissionRequestRepository requests;
    private final SampleHospital hospital;
    private final Caller caller;

    WorkspaceStatementsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, Clock.systemUTC());
        workspaces = wiring.get(WorkspaceRepository.class);
        memberships = wiring.get(MembershipRepository.class);
        invitations = wiring.get(InvitationRepository.class);
        requests = wiring.get(AdmissionRequestRepository.class);
        hospital = SampleHospital.in(database, 22, 22, 0);
        caller = new Caller(hospital.people().get(0), "person0", "Anna", true, Set.of());
    }

    @OnBothDatabases
    void aListOfRooms() {
        WorkspaceFilter all = new WorkspaceFilter(false, null, null);
        assertThat(List.of(rooms(all, 1), rooms(all, 20))).containsExactly(1, 1);
        WorkspaceFilter narrow = new WorkspaceFilter(true, "room", Visibility.OPEN);
        assertThat(List.of(rooms(narrow, 1), rooms(narrow, 7))).containsExactly(1, 1);
    }

    private int rooms(WorkspaceFilter filter, int size) {
        return sent(
                () ->
                        assertThat(workspaces.list(caller, filter, null, size))
                                .hasSize(size + 1)
                                .allMatch(room -> room.card().memberCount() == 22));
    }

    @OnBothDatabases
    void aListOfRoomsGoesOnBehindItsCursor() {
        database.run(
                () -> {
                    WorkspaceFilter all = new WorkspaceFilter(false, null, null);
                    List<AccessedWorkspace> first = workspaces.list(caller, all, null, 9);
                    AccessedWorkspace last = first.get(9);
                    Cursor after =
                            new Cursor(
                                    List.of(
                                            String.valueOf(workspaces.newestId()),
                                            last.nameKey(),
                                            String.valueOf(last.id())));
                    List<AccessedWorkspace> rest = workspaces.list(caller, all, after, 100);
                    assertThat(rest).hasSize(12).doesNotContainAnyElementsOf(first);
                });
    }

    @OnBothDatabases
    void aListOfMembers() {
        assertThat(List.of(members(1), members(20))).containsExactly(1, 1);
    }

    private int members(int size) {
        long room = hospital.rooms().get(0);
        return sent(() -> assertThat(memberships.list(room, null, size)).hasSize(size + 1));
    }

    @OnBothDatabases
    void aListOfMembersGoesOnBehindItsCursor() {
        long room = hospital.rooms().get(0);
        database.run(
                () -> {
                    var first = memberships.list(room, null, 9);
                    var last = first.get(9);
                    Cursor after =
                            new Cursor(
                                    List.of(
                                            String.valueOf(memberships.newestMember(room)),
                                            String.valueOf(last.rank()),
                                            last.sortName(),
                                            String.valueOf(last.member().person().id())));
                    assertThat(memberships.list(room, after, 100))
                            .hasSize(12)
                            .doesNotContainAnyElementsOf(first);
                });
    }

    @OnBothDatabases
    void whoIsCalledOtherwiseMovesInTheListOfMembers() {
        long room = hospital.rooms().get(0);
        long person = hospital.people().get(5);
        database.run(
                () -> {
                    Rows.change(
                            database.entities(),
                            "update person set sort_name = 'aaron anna' where id = :person",
                            Parameters.of("person", person));
                    assertThat(memberships.list(room, null, 9).get(1).member().person().id())
                            .as("behind the owner")
                            .isEqualTo(person);
                });
    }

    @OnBothDatabases
    void membershipsInvitationsAndRequestsAreStored() {
        long room = hospital.rooms().get(0);
        long person = hospital.people().get(5);
        WorkspacePerson id = new WorkspacePerson(room, person);
        Instant now = Instant.parse("2026-11-02T08:00:00Z");
        database.run(
                () -> {
                    assertThat(memberships.remove(id)).isTrue();
                    assertThat(memberships.lock(id)).isEmpty();
                    requests.add(new AdmissionRequest(id, null, now));
                    requests.add(new AdmissionRequest(id, null, now));
                    assertThat(requests.lock(id)).isTrue();
                    assertThat(requests.list(room, null, 5)).hasSize(1);
                    assertThat(
                                    requests.list(
                                            room,
                                            new Cursor(List.of("0", String.valueOf(person))),
                                            5))
                            .hasSize(1);
                    assertThat(requests.remove(id)).isTrue();
                    assertThat(requests.lock(id)).isFalse();
                    WorkspaceRole offered = WorkspaceRole.MODERATOR;
                    Invitation invitation = new Invitation(id, offered, caller.personId(), now);
                    assertThat(invitations.add(invitation)).isTrue();
                    assertThat(invitations.add(invitation)).isFalse();
                    assertThat(invitations.lock(id).map(Invitation::role)).contains(offered);
                    assertThat(invitations.remove(id)).isTrue();
                    assertThat(invitations.lock(id)).isEmpty();
                    Membership owner = new Membership(id, WorkspaceRole.OWNER, now);
                    assertThat(memberships.add(owner)).isTrue();
                    assertThat(memberships.add(owner)).isFalse();
                    assertThat(memberships.lockOwners(room)).hasSize(2);
                    assertThat(workspaces.find(caller, "room-0")).isPresent();
                    assertThat(workspaces.find(caller, String.valueOf(room))).isPresent();
                });
    }

    private int sent(Runnable reading) {
        return database.statements(() -> database.run(reading)).size();
    }
}
