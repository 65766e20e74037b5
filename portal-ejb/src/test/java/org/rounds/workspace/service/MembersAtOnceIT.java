package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.Notice;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Memberships and invitations under concurrent changes. */
class MembersAtOnceIT {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final int OWNER = 0;
    private static final int MODERATOR = 1;
    private static final int OTHER = 2;

    private final Database database;
    private final SettableClock clock =
            new SettableClock(
                    Instant.parse("2041-01-01T08:00:00Z")
                            .plus(Duration.ofDays(30L * MONTHS.getAndIncrement())));
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final WorkspaceService workspaces;
    private final MembershipService memberships;
    private final AdmissionService admissions;
    private final Told told;
    private WorkspaceCard room;

    MembersAtOnceIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock).signed(signed).observe(Told.class);
        workspaces = wiring.get(WorkspaceService.class);
        memberships = wiring.get(MembershipService.class);
        admissions = wiring.get(AdmissionService.class);
        told = wiring.get(Told.class);
        hospital = SampleHospital.in(database, 12, 1, 0);
    }

    @OnBothDatabases
    void aChangeOfRolePutsNobodyBack() throws InterruptedException {
        open("private");
        admit(OTHER);
        signIn(OWNER);
        Thread removal =
                database.inAnotherThreadUntilOneWaits(
                        () -> memberships.remove(room.slug(), person(OTHER)));
        assertThatThrownBy(
                        () ->
                                as(
                                        OWNER,
                                        () ->
                                                memberships.changeRole(
                                                        room.slug(), person(OTHER), "moderator")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("no-such-member");
        removal.join();
        assertThat(members()).containsExactly(person(OWNER));
        signIn(OWNER);
        assertThat(database.in(() -> workspaces.get(room.slug())).memberCount()).isOne();
    }

    @OnBothDatabases
    void whoTakesARequestBackIsNotLetIn() throws InterruptedException {
        open("closed");
        as(OTHER, () -> memberships.join(room.slug()));
        signIn(OTHER);
        Thread leaving =
                database.inAnotherThreadUntilOneWaits(() -> memberships.leave(room.slug()));
        assertThatThrownBy(
                        () ->
                                as(
                                        OWNER,
                                        () ->
                                                admissions.decide(
                                                        room.slug(),
                                                        person(OTHER),
                                                        "approve",
                                                        null)))
                .isInstanceOf(NotFound.class);
        leaving.join();
        assertThat(members()).containsExactly(person(OWNER));
    }

    @OnBothDatabases
    void whoIsJustLetInDoesNotAskAgain() throws InterruptedException {
        open("closed");
        as(OTHER, () -> memberships.request(room.slug(), "I start on Monday."));
        signIn(OWNER);
        Thread admission =
                database.inAnotherThreadUntilOneWaits(
                        () -> admissions.decide(room.slug(), person(OTHER), "approve", null));
        Throwable refused =
                catchThrowable(() -> as(OTHER, () -> memberships.request(room.slug(), "Please.")));
        admission.join();
        assertThat(Optional.ofNullable(refused).filter(it -> !(it instanceof Conflict))).isEmpty();
        assertThat(requests()).isEmpty();
    }

    @OnBothDatabases
    void anApprovalLowersNoRole() {
        open("closed");
        admit(OTHER);
        as(OWNER, () -> memberships.changeRole(room.slug(), person(OTHER), "owner"));
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into join_request (workspace_id, person_id, asked_at)"
                                        + " values (:workspace, :person, 0)",
                                Parameters.of("workspace", room.id())
                                        .and("person", person(OTHER))));
        as(OWNER, () -> admissions.decide(room.slug(), person(OTHER), "approve", null));
        as(OWNER, () -> memberships.leave(room.slug()));
        assertThat(requests()).isEmpty();
        assertThat(members()).containsExactly(person(OTHER));
    }

    @OnBothDatabases
    void aRequestCanLoseItsMessage() {
        open("closed");
        as(OTHER, () -> memberships.request(room.slug(), "A secret."));
        as(OTHER, () -> memberships.request(room.slug(), " "));
        signIn(OWNER);
        assertThat(database.in(() -> admissions.requests(room.slug(), 5, null)).items())
                .singleElement()
                .extracting(JoinRequest::message)
                .isNull();
    }

    @OnBothDatabases
    void anInvitationCanBeTakenBack() {
        open("private");
        invite(OWNER, OTHER, "member");
        as(OWNER, () -> memberships.remove(room.slug(), person(OTHER)));
        assertThatThrownBy(() -> as(OTHER, () -> memberships.join(room.slug())))
                .isInstanceOf(NotFound.class);
        assertThat(members()).containsExactly(person(OWNER));
    }

    @OnBothDatabases
    void anInvitationThatIsJustTakenBackLetsNobodyIn() throws InterruptedException {
        open("private");
        invite(OWNER, OTHER, "member");
        signIn(OWNER);
        Thread removal =
                database.inAnotherThreadUntilOneWaits(
                        () -> memberships.remove(room.slug(), person(OTHER)));
        assertThatThrownBy(() -> as(OTHER, () -> memberships.join(room.slug())))
                .isInstanceOf(NotFound.class);
        removal.join();
        assertThat(members()).containsExactly(person(OWNER));
    }

    @OnBothDatabases
    void anotherInvitationReplacesTheRole() {
        open("private");
        assertThat(invite(OWNER, OTHER, "member").role()).isEqualTo("member");
        Instant first = clock.instant();
        clock.set(first.plus(Duration.ofHours(1)));
        AdmissionService.Invitation again = invite(OWNER, OTHER, "moderator");
        assertThat(again.role()).isEqualTo("moderator");
        signIn(OTHER);
        assertThat(database.in(() -> memberships.join(room.slug())).role()).isEqualTo("moderator");
        assertThatThrownBy(() -> invite(OWNER, OTHER, "member")).isInstanceOf(Conflict.class);
    }

    @OnBothDatabases
    void whoCannotInviteLeadersDoesNotReplaceTheirInvitations() {
        open("private");
        admit(MODERATOR);
        as(OWNER, () -> memberships.changeRole(room.slug(), person(MODERATOR), "moderator"));
        invite(OWNER, OTHER, "owner");
        assertThatThrownBy(() -> invite(MODERATOR, OTHER, "member")).isInstanceOf(NotAllowed.class);
        signIn(OTHER);
        assertThat(database.in(() -> memberships.join(room.slug())).role()).isEqualTo("owner");
    }

    @OnBothDatabases
    void twoInvitationsAtOnceAnswerWhatIsStored() throws InterruptedException {
        open("private");
        signIn(OWNER);
        Thread first =
                database.inAnotherThreadUntilOneWaits(
                        () -> admissions.invite(room.slug(), person(OTHER), "member"));
        assertThat(invite(OWNER, OTHER, "moderator").role()).isEqualTo("moderator");
        first.join();
        signIn(OTHER);
        assertThat(database.in(() -> memberships.join(room.slug())).role()).isEqualTo("moderator");
    }

    @OnBothDatabases
    void anInvitationIsToldOnceADayAndOnlyIfItIsNews() {
        open("private");
        invite(OWNER, OTHER, "member");
        invite(OWNER, OTHER, "member");
        assertThat(told.notices).as("the same again").hasSize(1);
        invite(OWNER, OTHER, "guest");
        invite(OWNER, OTHER, "member");
        assertThat(told.notices).as("another role on the same day").hasSize(1);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        invite(OWNER, OTHER, "member");
        assertThat(told.notices).as("the same on another day").hasSize(1);
        invite(OWNER, OTHER, "guest");
        assertThat(told.notices).as("another role on another day").hasSize(2);
        invite(OWNER, OTHER, "member");
        assertThat(told.notices).hasSize(2);
        assertThat(told.notices)
                .allSatisfy(it -> assertThat(it.personIds()).containsExactly(person(OTHER)));
    }

    private void open(String visibility) {
        signIn(OWNER);
        room =
                database.in(
                        () ->
                                workspaces.open(
                                        new OpenWorkspace(visibility, visibility, null, null)));
    }

    /** A person joins by an invitation. */
    private void admit(int number) {
        invite(OWNER, number, "member");
        as(number, () -> memberships.join(room.slug()));
    }

    private AdmissionService.Invitation invite(int by, int number, String role) {
        signIn(by);
        return database.in(() -> admissions.invite(room.slug(), person(number), role));
    }

    private List<Long> members() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select person_id from membership where workspace_id = :workspace",
                                Parameters.of("workspace", room.id()),
                                Row::id));
    }

    private List<Long> requests() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select person_id from join_request where workspace_id = :workspace",
                                Parameters.of("workspace", room.id()),
                                Row::id));
    }

    private long person(int number) {
        return hospital.people().get(number);
    }

    private void as(int number, Runnable call) {
        signIn(number);
        database.run(call);
    }

    private void signIn(int number) {
        signed.in(Signed.staff(person(number)));
    }

    /** Records notification events. */
    static class Told {

        private final List<Notice> notices = new ArrayList<>();

        void received(@Observes Notice notice) {
            notices.add(notice);
        }
    }
}
