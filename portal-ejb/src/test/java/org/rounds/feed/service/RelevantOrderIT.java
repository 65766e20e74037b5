package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Page;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.timeline.service.FeedFilter;

/** Paging by relevance returns everything once, in the order of the first page. */
class RelevantOrderIT {

    private final Database database;
    private final SampleHospital hospital;
    private final FeedService feeds;

    RelevantOrderIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        SettableClock clock = new SettableClock(Instant.parse("2071-01-01T08:00:00Z"));
        Signed signed = new Signed();
        feeds = new Wiring(database, clock).signed(signed).get(FeedService.class);
        hospital = SampleHospital.in(database, 12, 2, 24);
        signed.in(Signed.staff(hospital.people().get(3)));
    }

    private <T> T as(Supplier<T> call) {
        return database.in(call);
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    private List<Long> everything() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select id from activity where deleted_at is null order by id desc",
                                Parameters.none(),
                                Row::id));
    }

    @OnBothDatabases
    void theOrderByRelevanceIsFrozenForAWalkAndLeavesNothingOut() {
        long me = hospital.people().get(3);
        change(
                "insert into follow (follower_id, person_id, since) values (:follower, :person, 0)",
                Parameters.of("follower", me).and("person", hospital.people().get(7)));
        List<Long> seen = new ArrayList<>();
        String next = null;
        do {
            String cursor = next;
            Page<ActivityCard> page =
                    as(() -> feeds.readRelevant(FeedService.HOME, FeedFilter.NONE, 5, cursor));
            assertThat(page.items()).allMatch(card -> !card.highlights().why().isEmpty());
            page.items().forEach(card -> seen.add(card.id()));
            next = page.next();
            change("delete from follow where follower_id = :me", Parameters.of("me", me));
        } while (next != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(everything());
        assertThat(seen).isNotEqualTo(everything());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () ->
                                as(
                                        () ->
                                                feeds.readRelevant(
                                                        FeedService.HOME,
                                                        FeedFilter.NONE,
                                                        5,
                                                        "none of ours")));
    }
}
