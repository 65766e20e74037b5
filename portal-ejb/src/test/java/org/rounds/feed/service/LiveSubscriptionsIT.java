package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.service.Caller;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Which streams the live channel can watch. */
class LiveSubscriptionsIT {

    private final Database database;
    private final LiveSubscriptions subscriptions;
    private final Caller member;
    private final long room;

    LiveSubscriptionsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        subscriptions = new Wiring(database, Clock.systemUTC()).get(LiveSubscriptions.class);
        SampleHospital hospital = SampleHospital.in(database, 12, 1, 0);
        member = Signed.staff(hospital.people().get(0));
        room = hospital.rooms().get(0);
    }

    @OnBothDatabases
    void whatCannotBeStoredIsNoAddressAndIsNotLookedFor() {
        String address = "workspace/" + room;
        assertThat(database.in(() -> subscriptions.watchable(member, address))).contains(address);
        for (String end : List.of("\0", "\ud800", "\udc00", "\udc00\ud800")) {
            List<String> statements =
                    database.statements(
                            () ->
                                    database.run(
                                            () ->
                                                    assertThat(
                                                                    subscriptions.watchable(
                                                                            member, address + end))
                                                            .isEmpty()));
            assertThat(statements).isEmpty();
        }
    }
}
