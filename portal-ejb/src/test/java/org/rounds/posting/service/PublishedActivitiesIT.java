package org.rounds.posting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedService;
import org.rounds.purge.service.PurgeService;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.ActivityPublished;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.StreamMoved;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;
import org.rounds.stream.service.SubscriptionService;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.timeline.service.FeedFilter;

/**
 * Activities published by other features appear without notifications, and are treated like posts.
 */
class PublishedActivitiesIT {

    private static final int STRANGER = 5;

    private final Database database;
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final Wiring wiring;
    private final ActivityService activities;
    private final FeedService feeds;
    private final String room;

    PublishedActivitiesIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        wiring =
                new Wiring(database, Clock.systemUTC())
                        .signed(signed)
                        .observe(PublicationKeeper.class)
                        .observe(Ear.class);
        hospital = SampleHospital.in(database, 12, 3, 3);
        activities = wiring.get(ActivityService.class);
        feeds = wiring.get(FeedService.class);
        room = "workspace/" + hospital.rooms().get(1);
    }

    private <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    private void publish(int actor, String link) {
        database.run(
                () ->
                        wiring.get(PublicationKeeper.class)
                                .publish(
                                        new ActivityPublished(
                                                "task",
                                                "42",
                                                room,
                                                hospital.people().get(actor),
                                                "done",
                                                List.of("Order beds", ""),
                                                link)));
    }

    private List<ActivityCard> read(int person, FeedFilter filter) {
        return as(person, () -> feeds.read(room, filter, 20, null)).items();
    }

    private static FeedFilter only(boolean unread, String kinds) {
        return FeedFilter.of(kinds, unread, false, false, false);
    }

    private int unread(int person) {
        return as(person, () -> wiring.get(SubscriptionService.class).unread(List.of(room)))
                .getOrDefault(room, 0);
    }

    private int unreadAtHome(int person) {
        return as(person, feeds::unreadAtHome);
    }

    @OnBothDatabases
    void itStandsInTheStreamWithItsTextAndLink() {
        publish(1, "/tasks/42");
        ActivityCard card = read(1, FeedFilter.NONE).get(0);
        assertThat(card.kind()).isEqualTo("update");
        assertThat(card.authorship().author().id()).isEqualTo(hospital.people().get(1));
        assertThat(card.details().of("update"))
                .isEqualTo(
                        new Publication(
                                "task", "42", "done", List.of("Order beds", ""), "/tasks/42"));
        assertThat(card.content().text()).isEmpty();
        assertThat(card.may().comment()).isTrue();
        assertThat(card.may().edit()).as("nobody wrote it").isFalse();
        assertThat(read(1, only(false, "update"))).containsExactly(card);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () ->
                                as(
                                        1,
                                        () ->
                                                activities.edit(
                                                        card.id(),
                                                        1,
                                                        new EditActivity(
                                                                null, "Mine", null, false, null))));
    }

    @OnBothDatabases
    void nobodyIsToldAndNothingIsUnread() {
        int before = unread(1);
        int atHome = unreadAtHome(1);
        int listed = read(1, only(true, null)).size();
        publish(1, null);
        publish(1, null);
        assertThat(unread(1)).isEqualTo(before);
        assertThat(unreadAtHome(1)).isEqualTo(atHome);
        assertThat(read(1, only(true, null))).hasSize(listed);
        assertThat(as(1, () -> feeds.read(FeedService.HOME, FeedFilter.UNREAD, 20, null)).items())
                .noneMatch(card -> card.kind().equals("update"));
        assertThat(as(1, () -> feeds.read(FeedService.HOME, FeedFilter.NONE, 20, null)).items())
                .anyMatch(card -> card.kind().equals("update"));
        assertThat(wiring.get(Ear.class).received).isEmpty();
        ActivityCard quiet = read(1, FeedFilter.NONE).get(0);
        assertThat(quiet.details().of("update"))
                .isEqualTo(new Publication("task", "42", "done", List.of("Order beds", ""), null));
        as(1, () -> post("post"));
        assertThat(unread(1)).as("nobody's own post is new").isEqualTo(before);
        assertThat(unreadAtHome(1)).isEqualTo(atHome);
        as(2, () -> post("post"));
        assertThat(unread(1)).as("a post is received").isEqualTo(before + 1);
        assertThat(unreadAtHome(1)).isEqualTo(atHome + 1);
    }

    private ActivityCard post(String kind) {
        return activities.post(
                Posts.of(kind, "Text").withWorkspace(hospital.rooms().get(1)).build());
    }

    @OnBothDatabases
    void itTakesTheRightsOfItsActorAndNothingElseMakesOne() {
        database.run(
                () -> {
                    Streams streams = wiring.get(Streams.class);
                    streams.revoke(streams.id(room).orElseThrow(), hospital.people().get(STRANGER));
                });
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> publish(STRANGER, null));
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update person set status = 'INACTIVE' where id = :id",
                                Parameters.of("id", hospital.people().get(1))));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> publish(1, null));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> as(0, () -> post("update")));
    }

    @OnBothDatabases
    void itIsDeletedRestoredAndPurgedLikeAPost() {
        publish(1, null);
        long id = read(1, FeedFilter.NONE).get(0).id();
        int unread = unread(1);
        as(1, () -> delete(id));
        assertThat(read(1, only(false, "update"))).isEmpty();
        assertThat(as(1, () -> activities.restore(id)).details().of("update")).isNotNull();
        assertThat(unread(1)).isEqualTo(unread);
        long officer = hospital.people().get(8);
        signed.in(new Caller(officer, "person8", "P", true, Set.of(Roles.PRIVACY_OFFICER)));
        database.run(() -> wiring.get(PurgeService.class).purge(id, "Patient data"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(1, () -> activities.get(id)));
    }

    private Caller delete(long id) {
        activities.delete(id);
        return signed.current();
    }

    /** Records notification events. */
    static class Ear {

        private final List<Object> received = new ArrayList<>();

        void told(@Observes Notice notice) {
            received.add(notice);
        }

        void moved(@Observes StreamMoved stream) {
            received.add(stream);
        }
    }
}
