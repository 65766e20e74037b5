package org.rounds.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.people.service.PersonAdmission;
import org.rounds.posting.service.ActivityService;
import org.rounds.posting.service.PostActivity;
import org.rounds.posting.service.PostActivity.KindFields;
import org.rounds.posting.service.PostActivity.Place;
import org.rounds.posting.service.PostActivity.Sending;
import org.rounds.workspace.service.MembershipService;
import org.rounds.workspace.service.OpenWorkspace;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceService;

/**
 * Observers that are part of a change run in its transaction; notifying observers run after
 * success.
 */
@ExtendWith(ArquillianExtension.class)
class EventsIT {

    private static final String STREAM = "select count(*) from stream where address = ?";
    private static final String GRANTS =
            "select count(*) from stream_grant g join stream s on s.id = g.stream_id"
                    + " where s.address = ?";
    private static final String SUBSCRIPTIONS =
            "select count(*) from subscription u join stream s on s.id = u.stream_id"
                    + " where s.address = ?";

    private final String unique = "e" + UUID.randomUUID().toString().substring(0, 8);

    @Inject private ActivityService activities;
    @Inject private WorkspaceService rooms;
    @Inject private MembershipService memberships;
    @Inject private PersonAdmission admission;
    @Inject private Ledger ledger;
    @Inject private Fixture trial;
    @Inject private Audience audience;
    @Inject private Nora nora;
    @Inject private Paul paul;

    @Deployment
    static EnterpriseArchive application() {
        return InServer.application();
    }

    @Test
    void aNewRoomHasItsStreamAndGrantBeforeItsTransactionEnds() throws Exception {
        String address =
                trial.undone(
                        () -> {
                            String room = address(open());
                            assertThat(ledger.number(STREAM, room)).isOne();
                            assertThat(ledger.number(GRANTS, room)).isOne();
                            assertThat(ledger.number(SUBSCRIPTIONS, room)).isOne();
                            assertThat(ledger.numberOutside(STREAM, room)).isZero();
                            return room;
                        });
        assertThat(ledger.number(STREAM, address)).isZero();
        assertThat(ledger.number(GRANTS, address)).isZero();
    }

    @Test
    void whoeverLeavesARoomLosesItsStreamInTheSameTransaction() throws Exception {
        String room = address(open());
        String id = room.substring("workspace/".length());
        nora.call(() -> memberships.join(id));
        assertThat(ledger.number(GRANTS, room)).isEqualTo(2);
        trial.undone(
                () -> {
                    nora.call(
                            () -> {
                                memberships.leave(id);
                                return null;
                            });
                    assertThat(ledger.number(GRANTS, room)).isOne();
                    assertThat(ledger.numberOutside(GRANTS, room)).isEqualTo(2);
                    return null;
                });
        assertThat(ledger.number(GRANTS, room)).isEqualTo(2);
    }

    @Test
    void whoeverSignsInForTheFirstTimeGetsTheirStreamWithIt() throws Exception {
        String owned = "select count(*) from stream where link = ?";
        trial.undone(
                () -> {
                    String handle = admission.admit(unique, false).orElseThrow();
                    assertThat(ledger.number(owned, "/people/" + handle)).isOne();
                    return null;
                });
        assertThat(ledger.number(owned, "/people/" + unique)).isZero();
    }

    @Test
    void listenersHearOfAPostWhenOthersCanReadIt() throws Exception {
        WorkspaceCard room = open();
        long id = post(room);
        assertThat(audience.heardOf(address(room)))
                .singleElement()
                .satisfies(news -> assertThat(news.event().latest()).isEqualTo(id))
                .satisfies(news -> assertThat(news.stored()).isOne());
    }

    @Test
    void listenersHearNothingBeforeTheCommit() throws Exception {
        WorkspaceCard room = open();
        trial.kept(
                () -> {
                    long id = post(room);
                    assertThat(audience.heardOf(address(room))).isEmpty();
                    return id;
                });
        assertThat(audience.heardOf(address(room))).hasSize(1);
    }

    @Test
    void listenersHearNothingOfWhatWasTakenBack() throws Exception {
        WorkspaceCard room = open();
        trial.undone(() -> post(room));
        assertThat(audience.heardOf(address(room))).isEmpty();
    }

    @Test
    void aListenerThatFailsUndoesNothing() throws Exception {
        WorkspaceCard room = open();
        audience.fail(true);
        try {
            long id = post(room);
            assertThat(ledger.number("select count(*) from stream_entry where activity_id = ?", id))
                    .isPositive();
        } finally {
            audience.fail(false);
        }
        assertThat(audience.heardOf(address(room))).hasSize(1);
    }

    private WorkspaceCard open() throws Exception {
        String name = unique + UUID.randomUUID().toString().substring(0, 8);
        return paul.call(() -> rooms.open(new OpenWorkspace(name, "open", null, null)));
    }

    private long post(WorkspaceCard room) throws Exception {
        PostActivity wish =
                new PostActivity(
                        "post",
                        "News of " + unique,
                        new Place(room.id(), null, List.of()),
                        KindFields.NONE,
                        List.of(),
                        Sending.NOW);
        return paul.call(() -> activities.post(wish)).id();
    }

    private static String address(WorkspaceCard room) {
        return "workspace/" + room.id();
    }
}
