package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.stream.service.StreamKeeper;
import org.rounds.stream.service.StreamSubscription;
import org.rounds.stream.service.SubscriptionService;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Members mark workspaces as favorites, for themselves and until they leave. */
class FavoritesIT {

    private static final int MEMBER = 3;
    private static final int OTHER = 4;

    private final Database database;
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final FavoriteService favorites;
    private final WorkspaceService workspaces;
    private final MembershipService memberships;
    private final SubscriptionService subscriptions;

    FavoritesIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        wiring.observe(StreamKeeper.class);
        favorites = wiring.get(FavoriteService.class);
        workspaces = wiring.get(WorkspaceService.class);
        memberships = wiring.get(MembershipService.class);
        subscriptions = wiring.get(SubscriptionService.class);
        hospital = SampleHospital.in(database, 6, 3, 0);
    }

    @OnBothDatabases
    void aFavoriteIsMarkedInListsAndInSubscriptionsOfThePersonAlone() {
        run(MEMBER, () -> favorites.add("room-1"));
        run(MEMBER, () -> favorites.add("room-1"));
        assertThat(marked(MEMBER)).containsExactly("room-1");
        assertThat(listened(MEMBER)).containsExactly("Room 1");
        assertThat(marked(OTHER)).isEmpty();
        assertThat(listened(OTHER)).isEmpty();
        run(MEMBER, () -> favorites.remove("room-1"));
        run(MEMBER, () -> favorites.remove("room-1"));
        assertThat(marked(MEMBER)).isEmpty();
        assertThat(listened(MEMBER)).isEmpty();
    }

    @OnBothDatabases
    void whoLeavesHasNoFavoriteThere() {
        run(MEMBER, () -> favorites.add("room-0"));
        run(MEMBER, () -> memberships.leave("room-0"));
        assertThatThrownBy(() -> run(MEMBER, () -> favorites.add("room-0")))
                .isInstanceOf(NotAllowed.class);
        run(MEMBER, () -> memberships.join("room-0"));
        assertThat(marked(MEMBER)).isEmpty();
        assertThat(listened(MEMBER)).isEmpty();
        run(MEMBER, () -> memberships.leave("room-2"));
        assertThatThrownBy(() -> run(MEMBER, () -> favorites.remove("room-2")))
                .as("a private workspace is not there")
                .isInstanceOf(NotFound.class);
    }

    private List<String> marked(int number) {
        signIn(number);
        return database.in(() -> workspaces.list(true, null, null, 10, null)).items().stream()
                .filter(card -> card.mine().favorite())
                .map(WorkspaceCard::slug)
                .toList();
    }

    private List<String> listened(int number) {
        signIn(number);
        return database.in(subscriptions::placesInShort).stream()
                .filter(StreamSubscription::favorite)
                .map(StreamSubscription::name)
                .toList();
    }

    private void run(int number, Runnable call) {
        signIn(number);
        database.run(call);
    }

    private void signIn(int number) {
        signed.in(Signed.staff(hospital.people().get(number)));
    }
}
