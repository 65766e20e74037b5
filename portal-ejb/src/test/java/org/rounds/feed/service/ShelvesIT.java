package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.shared.service.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Filters, what is kept, where one is mentioned, and what stands on top. */
class ShelvesIT {

    /** Ids are times, and the audit trail outlives each test: every test has a month of its own. */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final Instant now =
            Instant.parse("2031-01-01T08:00:00Z")
                    .plus(Duration.ofDays(30L * MONTHS.getAndIncrement()));

    private final Database database;
    private final SettableClock clock = new SettableClock(now);
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final FeedService feeds;
    private final ActivityService activities;
    private final BookmarkService bookmarks;
    private final PinService pins;
    private final MuteService mutes;
    private final FeedPaths paths = new FeedPaths();

    ShelvesIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock).signed(signed).with(FeedPaths.class, paths);
        feeds = wiring.get(FeedService.class);
        activities = wiring.get(ActivityService.class);
        bookmarks = wiring.get(BookmarkService.class);
        pins = wiring.get(PinService.class);
        mutes = wiring.get(MuteService.class);
        hospital = SampleHospital.in(database, 12, 2, 24);
    }

    private <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    private void run(int person, Runnable call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        database.run(call);
    }

    private void change(String sql, Object... values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    private List<Long> walk(int person, String stream, FeedFilter filter) {
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

    private List<Long> naive(String condition, Object... values) {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select a.id from activity a where "
                                        + condition
                                        + " order by a.id desc",
                                List.of(values),
                                row -> row.id(0)));
    }

    private long ofUnreadAlone() {
        return paths.pages(FeedPaths.Path.UNREAD) + paths.pages(FeedPaths.Path.MEMORY);
    }

    @OnBothDatabases
    void aFilterGivesWhatANaiveQueryGives() {
        long me = hospital.people().get(3);
        String room = "workspace/" + hospital.rooms().get(0);
        long stream = hospital.rooms().get(0) + 1;
        change("update activity set accepted_comment_id = null where author_id = ?", me);
        change(
                "update subscription set read_up_to = ? where person_id = ?",
                hospital.activities().get(11),
                me);
        FeedFilter questions = FeedFilter.of("question", false, false, false, false);
        assertThat(walk(3, FeedService.HOME, questions)).isEqualTo(naive("kind = 'QUESTION'"));
        assertThat(walk(3, room, questions))
                .isEqualTo(naive("kind = 'QUESTION' and stream_id = ?", stream));
        FeedFilter mine = FeedFilter.of("post, question", false, false, true, false);
        assertThat(walk(3, FeedService.HOME, mine))
                .isEqualTo(naive("author_id = ?", me))
                .hasSize(2);
        FeedFilter unanswered = FeedFilter.of(null, false, true, false, false);
        assertThat(walk(3, FeedService.HOME, unanswered))
                .isEqualTo(naive("kind = 'QUESTION' and author_id = ?", me))
                .hasSize(2);
        FeedFilter unread = FeedFilter.of("", true, false, false, false);
        long before = ofUnreadAlone();
        assertThat(walk(3, FeedService.HOME, unread))
                .isEqualTo(naive("id > ?", hospital.activities().get(11)))
                .hasSize(12);
        assertThat(ofUnreadAlone() - before)
                .as("pages read from the streams that have something unread")
                .isGreaterThanOrEqualTo(4);
        assertThat(walk(3, room, unread))
                .isEqualTo(
                        naive("id > ? and stream_id = ?", hospital.activities().get(11), stream));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> FeedFilter.of("rumour", false, false, false, false));
    }

    @OnBothDatabases
    void aCursorBelongsToItsFilter() {
        FeedFilter questions = FeedFilter.of("question", false, false, false, false);
        String next = as(3, () -> feeds.read(FeedService.HOME, questions, 3, null)).next();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> as(3, () -> feeds.read(FeedService.HOME, FeedFilter.NONE, 3, next)));
    }

    @OnBothDatabases
    void whatIsKeptIsListedForOneselfAsLongAsOneMayReadIt() {
        List<Long> some = hospital.activities().subList(4, 9);
        some.forEach(id -> run(2, () -> bookmarks.save(id)));
        run(2, () -> bookmarks.save(some.get(0)));
        assertThat(walk(2, FeedService.BOOKMARKS, FeedFilter.NONE))
                .containsExactlyElementsOf(naive("id >= ? and id <= ?", some.get(0), some.get(4)));
        assertThat(as(2, () -> activities.get(some.get(0))).bookmarked()).isTrue();
        assertThat(as(3, () -> activities.get(some.get(0))).bookmarked()).isFalse();
        assertThat(walk(3, FeedService.BOOKMARKS, FeedFilter.NONE)).isEmpty();

        run(2, () -> bookmarks.remove(some.get(4)));
        run(4, () -> activities.delete(some.get(0)));
        change(
                "delete from stream_grant where person_id = ? and stream_id = ?",
                hospital.people().get(2),
                hospital.rooms().get(1) + 1);
        assertThat(walk(2, FeedService.BOOKMARKS, FeedFilter.NONE))
                .as("what is in the closed room, was deleted or is kept no more is not there")
                .containsExactly(some.get(2));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(2, () -> bookmarks.save(some.get(1))));
    }

    @OnBothDatabases
    void mentionsInPostsAndInCommentsAreFound() {
        long me = hospital.people().get(5);
        List<Long> expected =
                naive(
                        "exists (select 1 from mention m where m.item_id = a.id and m.person_id = ?)"
                                + " or exists (select 1 from feed_comment c join mention m on m.item_id = c.id"
                                + " where c.activity_id = a.id and m.person_id = ?)",
                        me,
                        me);
        assertThat(walk(5, FeedService.MENTIONS, FeedFilter.NONE)).isEqualTo(expected).isNotEmpty();
        change("delete from stream_grant where person_id = ?", me);
        assertThat(walk(5, FeedService.MENTIONS, FeedFilter.NONE))
                .allSatisfy(id -> assertThat(as(5, () -> activities.get(id))).isNotNull())
                .hasSizeLessThan(expected.size());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () ->
                                walk(
                                        5,
                                        FeedService.MENTIONS,
                                        FeedFilter.of("poll", false, false, false, false)));
    }

    @OnBothDatabases
    void threeStandOnTopOfARoomUntilTheirDate() {
        String room = "workspace/" + hospital.rooms().get(0);
        List<Long> here = naive("stream_id = ?", hospital.rooms().get(0) + 1);
        run(0, () -> pins.pin(here.get(0), now.plus(Duration.ofDays(1))));
        run(0, () -> pins.pin(here.get(1), null));
        run(0, () -> pins.pin(here.get(2), null));
        run(0, () -> pins.pin(here.get(2), null));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(0, () -> pins.pin(here.get(3), null)));
        assertThat(pinned(room)).containsExactly(here.get(0), here.get(1), here.get(2));
        assertThat(as(7, () -> activities.get(here.get(0))).pinned()).isTrue();
        clock.set(now.plus(Duration.ofDays(2)));
        assertThat(pinned(room)).containsExactly(here.get(1), here.get(2));
        assertThat(as(7, () -> activities.get(here.get(0))).pinned()).isFalse();
        run(0, () -> pins.pin(here.get(3), null));
        run(0, () -> pins.unpin(here.get(3)));
        run(0, () -> pins.unpin(here.get(3)));
        run(0, () -> activities.delete(here.get(1)));
        assertThat(pinned(room)).containsExactly(here.get(2));
        assertThat(walk(7, room, FeedFilter.NONE))
                .as("the order of the stream is what it was")
                .isEqualTo(
                        naive("stream_id = ? and deleted_at is null", hospital.rooms().get(0) + 1));
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

    @OnBothDatabases
    void whatIsMutedIsNotSeenAtHomeAlone() {
        long me = hospital.people().get(6);
        long loud = hospital.people().get(3);
        long thread = hospital.activities().get(20);
        run(6, () -> mutes.mute("person", loud, true));
        run(6, () -> mutes.mute("person", loud, true));
        run(6, () -> mutes.mute("thread", thread, true));
        List<Long> expected = naive("a.author_id <> ? and a.id <> ?", loud, thread);
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE)).isEqualTo(expected).hasSize(21);
        assertThat(as(6, () -> feeds.news(FeedService.HOME, 1)).count()).isEqualTo(21);
        assertThat(as(6, feeds::unreadAtHome)).isEqualTo(21);
        assertThat(as(6, () -> feeds.newer(FeedService.HOME, 1))).hasSize(21);
        assertThat(walk(5, FeedService.HOME, FeedFilter.NONE)).hasSize(24);
        String room = "workspace/" + hospital.rooms().get(0);
        assertThat(walk(6, room, FeedFilter.NONE)).contains(thread);

        change("update activity set kind = 'ANNOUNCEMENT' where id = ?", thread);
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE))
                .as("announcements come through")
                .contains(thread);
        assertThat(as(6, mutes::list))
                .extracting(Muted::kind, Muted::id)
                .containsExactly(tuple("person", loud), tuple("thread", thread));
        run(6, () -> mutes.mute("person", loud, false));
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE)).hasSize(24);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> run(6, () -> mutes.mute("person", me, true)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> run(6, () -> mutes.mute("planet", 1, true)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> run(6, () -> mutes.mute("person", 1, true)));
    }

    @OnBothDatabases
    void aMutedRoomIsSilentAtHome() {
        long room = hospital.rooms().get(1);
        run(6, () -> mutes.mute("workspace", room, true));
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE))
                .isEqualTo(naive("a.stream_id <> ?", room + 1));
        assertThat(as(6, mutes::list)).extracting(Muted::id).containsExactly(room);
        run(6, () -> mutes.mute("workspace", room, false));
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE)).hasSize(24);
        change("delete from stream_grant where person_id = ?", hospital.people().get(6));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(6, () -> mutes.mute("workspace", room, true)));
    }

    @OnBothDatabases
    void whatCameSinceTheLastVisitIsFresh() {
        List<Long> all = hospital.activities();
        run(6, () -> feeds.markRead(FeedService.HOME, all.get(20)));
        assertThat(as(6, () -> feeds.freshAtHome(all)))
                .containsExactlyInAnyOrder(all.get(21), all.get(22), all.get(23));
        run(6, () -> feeds.markRead(FeedService.HOME, all.get(23)));
        assertThat(as(6, () -> feeds.freshAtHome(all))).isEmpty();
    }
}
