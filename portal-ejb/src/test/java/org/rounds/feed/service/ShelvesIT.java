package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.List;
import org.rounds.activity.service.MutedItem;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.timeline.service.FeedFilter;

/** Filters, bookmarks, mentions and mutes. */
class ShelvesIT extends ShelvesFixture {

    ShelvesIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void aFilterGivesWhatANaiveQueryGives() {
        long me = hospital.people().get(3);
        String room = "workspace/" + hospital.rooms().get(0);
        long stream = hospital.rooms().get(0) + 1;
        change(
                "update activity set accepted_comment_id = null where author_id = :me",
                Parameters.of("me", me));
        change(
                "update subscription set read_up_to = :readUpTo where person_id = :me",
                Parameters.of("readUpTo", hospital.activities().get(11)).and("me", me));
        FeedFilter questions = FeedFilter.of("question", false, false, false, false);
        assertThat(walk(3, FeedService.HOME, questions))
                .isEqualTo(naive("kind = 'QUESTION'", Parameters.none()));
        assertThat(walk(3, room, questions))
                .isEqualTo(
                        naive(
                                "kind = 'QUESTION' and stream_id = :stream",
                                Parameters.of("stream", stream)));
        FeedFilter mine = FeedFilter.of("post, question", false, false, true, false);
        assertThat(walk(3, FeedService.HOME, mine))
                .isEqualTo(naive("author_id = :me", Parameters.of("me", me)))
                .hasSize(2);
        FeedFilter unanswered = FeedFilter.of(null, false, true, false, false);
        assertThat(walk(3, FeedService.HOME, unanswered))
                .isEqualTo(naive("kind = 'QUESTION' and author_id = :me", Parameters.of("me", me)))
                .hasSize(2);
        FeedFilter unread = FeedFilter.of("", true, false, false, false);
        long before = ofUnreadAlone();
        assertThat(walk(3, FeedService.HOME, unread))
                .isEqualTo(
                        naive(
                                "id > :id and author_id <> :me",
                                Parameters.of("id", hospital.activities().get(11)).and("me", me)))
                .hasSize(11);
        assertThat(ofUnreadAlone() - before)
                .as("pages read from the streams that have something unread")
                .isGreaterThanOrEqualTo(4);
        assertThat(walk(3, room, unread))
                .isEqualTo(
                        naive(
                                "id > :id and stream_id = :stream and author_id <> :me",
                                Parameters.of("id", hospital.activities().get(11))
                                        .and("me", me)
                                        .and("stream", stream)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> FeedFilter.of("post') or (1=1", false, false, false, false));
        FeedFilter rumours = FeedFilter.of("rumour", false, false, false, false);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> as(3, () -> feeds.read(FeedService.HOME, rumours, 3, null)));
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
                .containsExactlyElementsOf(
                        naive(
                                "id >= :from and id <= :upTo",
                                Parameters.of("from", some.get(0)).and("upTo", some.get(4))));
        assertThat(as(2, () -> activities.get(some.get(0))).highlights().bookmarked()).isTrue();
        assertThat(as(3, () -> activities.get(some.get(0))).highlights().bookmarked()).isFalse();
        assertThat(walk(3, FeedService.BOOKMARKS, FeedFilter.NONE)).isEmpty();

        run(2, () -> bookmarks.remove(some.get(4)));
        run(4, () -> activities.delete(some.get(0)));
        change(
                "delete from stream_grant where person_id = :person and stream_id = :stream",
                Parameters.of("person", hospital.people().get(2))
                        .and("stream", hospital.rooms().get(1) + 1));
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
                        "exists (select 1 from mention m where m.item_id = a.id and m.person_id ="
                                + " :me) or exists (select 1 from feed_comment c join mention m on"
                                + " m.item_id = c.id where c.activity_id = a.id and m.person_id = :me)",
                        Parameters.of("me", me));
        assertThat(walk(5, FeedService.MENTIONS, FeedFilter.NONE)).isEqualTo(expected).isNotEmpty();
        change("delete from stream_grant where person_id = :me", Parameters.of("me", me));
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
    void whatIsMutedIsNotSeenAtHomeAlone() {
        long me = hospital.people().get(6);
        long loud = hospital.people().get(3);
        long thread = hospital.activities().get(20);
        run(6, () -> mutes.mute("person", loud, true));
        run(6, () -> mutes.mute("person", loud, true));
        run(6, () -> mutes.mute("thread", thread, true));
        List<Long> expected =
                naive(
                        "a.author_id <> :loud and a.id <> :thread",
                        Parameters.of("loud", loud).and("thread", thread));
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE)).isEqualTo(expected).hasSize(21);
        assertThat(as(6, () -> feeds.news(FeedService.HOME, 1)).count())
                .as("without two of their own")
                .isEqualTo(19);
        assertThat(as(6, feeds::unreadAtHome)).isEqualTo(19);
        assertThat(as(6, () -> feeds.newer(FeedService.HOME, 1))).hasSize(21);
        assertThat(walk(5, FeedService.HOME, FeedFilter.NONE)).hasSize(24);
        String room = "workspace/" + hospital.rooms().get(0);
        assertThat(walk(6, room, FeedFilter.NONE)).contains(thread);

        change(
                "update activity set kind = 'ANNOUNCEMENT' where id = :thread",
                Parameters.of("thread", thread));
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE))
                .as("announcements come through")
                .contains(thread);
        assertThat(as(6, mutes::list))
                .extracting(MutedItem::kind, MutedItem::id)
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
                .isEqualTo(naive("a.stream_id <> :stream", Parameters.of("stream", room + 1)));
        assertThat(as(6, mutes::list)).extracting(MutedItem::id).containsExactly(room);
        run(6, () -> mutes.mute("workspace", room, false));
        assertThat(walk(6, FeedService.HOME, FeedFilter.NONE)).hasSize(24);
        change(
                "delete from stream_grant where person_id = :person",
                Parameters.of("person", hospital.people().get(6)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(6, () -> mutes.mute("workspace", room, true)));
    }

    @OnBothDatabases
    void whatCameSinceTheLastVisitIsFresh() {
        List<Long> all = hospital.activities();
        run(6, () -> subscriptions.markRead(FeedService.HOME, all.get(20)));
        assertThat(as(6, () -> subscriptions.fresh(FeedService.HOME, all)))
                .containsExactlyInAnyOrder(all.get(21), all.get(22), all.get(23));
        run(6, () -> subscriptions.markRead(FeedService.HOME, all.get(23)));
        assertThat(as(6, () -> subscriptions.fresh(FeedService.HOME, all))).isEmpty();
    }

    @OnBothDatabases
    void nobodysOwnPostsAreNew() {
        List<Long> all = hospital.activities();
        long own = all.get(18);
        String room = "workspace/" + hospital.rooms().get(0);
        run(6, () -> subscriptions.markRead(FeedService.HOME, all.get(16)));
        assertThat(as(6, feeds::unreadAtHome)).isEqualTo(6);
        assertThat(as(6, () -> subscriptions.fresh(FeedService.HOME, all)))
                .hasSize(6)
                .doesNotContain(own);
        assertThat(as(6, () -> subscriptions.fresh(room, all))).hasSize(6).doesNotContain(own);
        assertThat(as(6, () -> subscriptions.unread(List.of(room)))).containsEntry(room, 2);
        run(6, () -> subscriptions.markRead(FeedService.HOME, all.get(23)));
        as(
                6,
                () ->
                        activities.post(
                                Posts.of("post", "By me")
                                        .withWorkspace(hospital.rooms().get(0))
                                        .build()));
        assertThat(as(6, feeds::unreadAtHome)).isZero();
        assertThat(as(6, subscriptions::placesInShort)).allMatch(each -> each.unread() == 0);
        assertThat(as(6, () -> feeds.news(room, all.get(23))).count()).isZero();
        assertThat(as(6, () -> feeds.newer(room, all.get(23)))).as("but shown").hasSize(1);
        assertThat(as(5, () -> feeds.news(room, all.get(23))).count()).isOne();
    }

    @OnBothDatabases
    void whatCameIntoARoomSinceTheLastVisitThereIsFresh() {
        String room = "workspace/" + hospital.rooms().get(1);
        List<Long> all = hospital.activities();
        run(6, () -> subscriptions.markRead(room, all.get(21)));
        assertThat(as(6, () -> subscriptions.fresh(room, all)))
                .containsExactlyInAnyOrder(all.get(22), all.get(23));
        change(
                "delete from subscription where person_id = :person",
                Parameters.of("person", hospital.people().get(6)));
        assertThat(as(6, () -> subscriptions.fresh(room, all))).as("who never visits").isEmpty();
    }
}
