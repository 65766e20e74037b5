package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.timeline.service.FeedFilter;

/** Pinned activities of a workspace: number, end and rights. */
class PinsIT extends ShelvesFixture {

    PinsIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void threeStandOnTopOfARoomUntilTheirDate() {
        String room = "workspace/" + hospital.rooms().get(0);
        List<Long> here =
                naive("stream_id = :stream", Parameters.of("stream", hospital.rooms().get(0) + 1));
        run(0, () -> pins.pin(here.get(0), now.plus(Duration.ofDays(1))));
        run(0, () -> pins.pin(here.get(1), null));
        run(0, () -> pins.pin(here.get(2), null));
        run(0, () -> pins.pin(here.get(2), null));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(0, () -> pins.pin(here.get(3), null)));
        assertThat(pinned(room)).containsExactly(here.get(0), here.get(1), here.get(2));
        assertThat(as(7, () -> activities.get(here.get(0))).highlights().pinned()).isTrue();
        clock.set(now.plus(Duration.ofDays(2)));
        assertThat(pinned(room)).containsExactly(here.get(1), here.get(2));
        assertThat(as(7, () -> activities.get(here.get(0))).highlights().pinned()).isFalse();
        run(0, () -> pins.pin(here.get(3), null));
        run(0, () -> pins.unpin(here.get(3)));
        run(0, () -> pins.unpin(here.get(3)));
        run(0, () -> activities.delete(here.get(1)));
        assertThat(pinned(room)).containsExactly(here.get(2));
        assertThat(walk(7, room, FeedFilter.NONE))
                .as("the order of the stream is what it was")
                .isEqualTo(
                        naive(
                                "stream_id = :stream and deleted_at is null",
                                Parameters.of("stream", hospital.rooms().get(0) + 1)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(7, () -> pins.pin(here.get(4), null)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> run(0, () -> pins.pin(here.get(4), now)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(7, () -> pins.pinned("workspace/404")));
    }

    private List<Long> pinned(String stream) {
        return as(7, () -> pins.pinned(stream)).stream().map(ActivityCard::id).toList();
    }

    @OnBothDatabases
    void aRoomIsPinnedInByItsOwnPeopleOnly() {
        Caller manager =
                new Caller(
                        hospital.people().get(9), "p", "P", true, Set.of(Roles.COMMUNITY_MANAGER));
        long inRoom = hospital.activities().get(0);
        signed.in(manager);
        assertThatExceptionOfType(NotAllowed.class)
                .as("who looks after the hospital leads no room by that")
                .isThrownBy(() -> database.run(() -> pins.pin(inRoom, null)));
    }
}
