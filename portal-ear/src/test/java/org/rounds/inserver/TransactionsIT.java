package org.rounds.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.inserver.Sabotage.ThrowingAct;
import org.rounds.people.service.PersonIntake;
import org.rounds.posting.service.ActivityService;
import org.rounds.posting.service.PostActivity;
import org.rounds.posting.service.PostActivity.KindFields;
import org.rounds.posting.service.PostActivity.Place;
import org.rounds.posting.service.PostActivity.Sending;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.StreamMoved;
import org.rounds.shared.replay.ReplayService;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.workspace.service.EditWorkspace;
import org.rounds.workspace.service.OpenWorkspace;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceService;

/** A use case is stored as a whole or not at all; a denial is always audited. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    private static final int PATIENCE_SECONDS = 60;
    private static final String AUDITED = "select count(*) from audit_entry where target = ?";
    private static final String DENIED =
            "select count(*) from audit_entry where outcome = 'DENIED' and actor_name = ?"
                    + " and action = ?";

    private final String unique = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Inject private ActivityService activities;
    @Inject private WorkspaceService rooms;
    @Inject private ReplayService replays;
    @Inject private PersonIntake intake;
    @Inject private Audit audit;
    @Inject private Ledger ledger;
    @Inject private Threads threads;
    @Inject private Fixture trial;
    @Inject private Sabotage sabotage;
    @Inject private Nora nora;
    @Inject private Paul paul;

    @Deployment
    static EnterpriseArchive application() {
        return InServer.application();
    }

    @Test
    void aPostThatFailsAtItsLastStepLeavesNothing() throws Exception {
        PostActivity wish = post("Lost #" + unique);
        assertThat(fails(StreamMoved.class, nora, () -> activities.post(wish)))
                .isInstanceOf(EJBException.class);
        assertThat(rows("activity where text like ?", "%" + unique)).isZero();
        assertThat(rows("activity_topic where topic = ?", unique)).isZero();
        assertThat(rows("stream where address = ?", "topic/" + unique)).isZero();
    }

    private static PostActivity post(String text) {
        return new PostActivity(
                "post", text, Place.EVERYONE, KindFields.NONE, List.of(), Sending.NOW);
    }

    @Test
    void theSamePostWithoutTheFailureIsThere() throws Exception {
        PostActivity wish = post("Kept #" + unique);
        long id = nora.call(() -> activities.post(wish)).id();
        assertThat(rows("activity where id = ?", id)).isOne();
        assertThat(rows("stream_entry where activity_id = ?", id)).isEqualTo(3);
    }

    @Test
    void aRoomThatFailsAtItsLastStepLeavesNeitherStreamNorGrant() throws Exception {
        OpenWorkspace wish = wish(unique);
        assertThat(fails(MembershipChanged.class, paul, () -> rooms.open(wish)))
                .isInstanceOf(EJBException.class);
        assertThat(rows("workspace where slug = ?", unique)).isZero();
        assertThat(
                        rows(
                                "stream s left join stream_grant g on g.stream_id = s.id"
                                        + " where s.link = ?",
                                "/workspaces/" + unique))
                .isZero();
    }

    @Test
    void theRecordOfAnActGoesWithTheAct() throws Exception {
        String target =
                trial.undone(
                        () -> {
                            String room = "workspace/" + open(unique).id();
                            assertThat(ledger.number(AUDITED, room)).isOne();
                            return room;
                        });
        assertThat(ledger.number(AUDITED, target)).isZero();
        assertThat(rows("workspace where slug = ?", unique)).isZero();
    }

    @Test
    void aDenialStaysOnRecordWhenTheRefusedUseCaseIsRolledBack() throws Exception {
        long before = ledger.number(DENIED, "nora.nurse", "workspace.edit");
        Throwable refusal =
                trial.undone(
                        () -> nora.refusal(() -> rooms.edit("sepsis-bundle", 1, renamed(unique))));
        assertThat(refusal).isInstanceOf(NotAllowed.class);
        assertThat(ledger.number(DENIED, "nora.nurse", "workspace.edit")).isEqualTo(before + 1);
    }

    @Test
    void aRefusalTakesTheWholeTransactionWithIt() throws Exception {
        boolean lost =
                trial.undone(
                        () -> {
                            assertThat(nora.refusal(() -> rooms.get("no-such-room")))
                                    .isInstanceOf(NotFound.class);
                            return trial.isLost();
                        });
        assertThat(lost).isTrue();
    }

    @Test
    void brokenInputTakesTheWholeTransactionWithIt() throws Exception {
        boolean lost =
                trial.undone(
                        () -> {
                            assertThat(nora.refusal(() -> rooms.open(wish("Not A Slug"))))
                                    .isNotNull();
                            return trial.isLost();
                        });
        assertThat(lost).isTrue();
    }

    @Test
    void aTakenSlugIsAConflictAndNoFailureOfTheDatabase() {
        assertThat(paul.refusal(() -> rooms.open(wish("infection-control"))))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        it -> assertThat(it.messageKey()).isEqualTo("problem.slug-taken"));
    }

    @Test
    void anOldVersionIsStale() {
        assertThat(paul.refusal(() -> rooms.edit("infection-control", 9_999, renamed(unique))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatSomebodyElseIsChangingAtTheSameTimeIsStaleToo() throws Exception {
        WorkspaceCard room = open(unique);
        EditWorkspace change = new EditWorkspace(null, "open", null, null);
        Future<Throwable> refusal =
                trial.kept(
                        () -> {
                            ledger.change(
                                    "update workspace set version = version + 1 where id = ?",
                                    room.id());
                            Future<Throwable> other =
                                    threads.submit(() -> paul.refusal(() -> edit(room, change)));
                            awaitSomebodyWaiting();
                            return other;
                        });
        assertThat(refusal.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(Stale.class);
    }

    private void edit(WorkspaceCard room, EditWorkspace change) {
        rooms.edit(room.slug(), room.version(), change);
    }

    private void awaitSomebodyWaiting() throws Exception {
        String waiting = "select count(*) from pg_locks where granted = ?";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (ledger.numberOutside(waiting, false) == 0) {
            assertThat(System.nanoTime()).as("somebody waits for the row").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void anActIsRecordedOnlyWithinItsTransaction() {
        assertThat(catchThrowable(() -> audit.done(Caller.SYSTEM, "test.act", unique, "")))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void theDoorOfJobsIsClosedWithoutATransaction() {
        assertThat(catchThrowable(intake::settle)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void aRepeatableRequestIsRememberedAlthoughItIsRolledBack() throws Exception {
        ReplayService.Ask ask = new ReplayService.Ask("/test", unique, "hash");
        assertThat(trial.undone(() -> nora.call(() -> replays.begin(ask)))).isEmpty();
        assertThat(nora.refusal(() -> replays.begin(ask))).isInstanceOf(Conflict.class);
    }

    private Throwable fails(Class<?> event, Persona persona, ThrowingCallable useCase)
            throws Exception {
        return sabotage.when(event, ThrowingAct.FAIL, () -> persona.refusal(useCase));
    }

    private WorkspaceCard open(String slug) throws Exception {
        return paul.call(() -> rooms.open(wish(slug)));
    }

    private long rows(String from, Object value) throws Exception {
        return ledger.number("select count(*) from " + from, value);
    }

    private static OpenWorkspace wish(String slug) {
        return new OpenWorkspace("Room " + slug, "closed", null, slug);
    }

    private static EditWorkspace renamed(String name) {
        return new EditWorkspace(name, null, null, null);
    }
}
