package org.rounds.feed.service;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rounds.activity.service.MuteService;
import org.rounds.posting.service.ActivityService;
import org.rounds.shared.service.Page;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.SubscriptionService;
import org.rounds.testing.Database;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.timeline.service.FeedFilter;
import org.rounds.timeline.service.FeedPaths;

/**
 * A hospital of twelve people in two workspaces, in which pages of streams are compared with a
 * plain query.
 */
abstract class ShelvesFixture {

    /**
     * Ids are times, and the audit log is not cleared between tests: every test uses a month of its
     * own.
     */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    final Instant now =
            Instant.parse("2031-01-01T08:00:00Z")
                    .plus(Duration.ofDays(30L * MONTHS.getAndIncrement()));

    final Database database;
    final SettableClock clock = new SettableClock(now);
    final Signed signed = new Signed();
    final SampleHospital hospital;
    final FeedService feeds;
    final SubscriptionService subscriptions;
    final ActivityService activities;
    final BookmarkService bookmarks;
    final PinService pins;
    final MuteService mutes;
    final FeedPaths paths = new FeedPaths();

    ShelvesFixture(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock).signed(signed).with(FeedPaths.class, paths);
        feeds = wiring.get(FeedService.class);
        subscriptions = wiring.get(SubscriptionService.class);
        activities = wiring.get(ActivityService.class);
        bookmarks = wiring.get(BookmarkService.class);
        pins = wiring.get(PinService.class);
        mutes = wiring.get(MuteService.class);
        hospital = SampleHospital.in(database, 12, 2, 24);
    }

    <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    void run(int person, Runnable call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        database.run(call);
    }

    void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    List<Long> walk(int person, String stream, FeedFilter filter) {
        List<Long> ids = new ArrayList<>();
        String next = null;
        do {
            String cursor = next;
            Page<ActivityCard> page = as(person, () -> feeds.read(stream, filter, 3, cursor));
            page.items().forEach(card -> ids.add(card.id()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    List<Long> naive(String condition, Parameters values) {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select a.id from activity a where "
                                        + condition
                                        + " order by a.id desc",
                                values,
                                Row::id));
    }

    long ofUnreadAlone() {
        return paths.pages(FeedPaths.Path.UNREAD) + paths.pages(FeedPaths.Path.MEMORY);
    }
}
