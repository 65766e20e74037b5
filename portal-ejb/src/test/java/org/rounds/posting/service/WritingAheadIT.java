package org.rounds.posting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedService;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.timeline.service.FeedFilter;

/** Scheduled posts are posted once, on time; posts of delegates show who wrote them. */
class WritingAheadIT {

    private final Instant now = Instant.parse("2061-03-26T23:30:00Z");
    private final Database database;
    private final SettableClock clock = new SettableClock(now);
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final ActivityService activities;
    private final ScheduledPostService scheduled;
    private final DelegationService delegations;
    private final FeedService feeds;
    private final ScheduledPosts posts;

    WritingAheadIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        Wiring wiring = new Wiring(database, clock).signed(signed);
        activities = wiring.get(ActivityService.class);
        scheduled = wiring.get(ScheduledPostService.class);
        delegations = wiring.get(DelegationService.class);
        feeds = wiring.get(FeedService.class);
        posts = wiring.get(ScheduledPosts.class);
        hospital = SampleHospital.in(database, 12, 2, 0);
    }

    private <T> T as(int number, Supplier<T> call) {
        long id = hospital.people().get(number);
        signed.in(new Caller(id, "person" + number, "P", true, Set.of()));
        return database.in(call);
    }

    private PostActivity wish(String text, Instant at, Integer author) {
        return Posts.of("post", text)
                .withWorkspace(hospital.rooms().get(1))
                .withTime(at)
                .withAuthor(author == null ? null : hospital.people().get(author))
                .build();
    }

    private List<String> posted() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select text from activity order by id",
                                Parameters.none(),
                                Row::text));
    }

    /** Runs {@link ScheduledPostJob}, each step in a transaction of its own. */
    private void look() {
        for (long id : database.in(posts::due)) {
            try {
                database.run(() -> posts.post(id));
            } catch (BusinessException refused) {
                database.run(() -> posts.fail(id, refused.messageKey()));
            }
        }
    }

    @OnBothDatabases
    void aPostComesAtItsTimeAndOnce() {
        Instant early = Instant.parse("2061-03-27T00:59:59Z");
        Instant late = Instant.parse("2061-03-27T01:00:00Z");
        as(1, () -> scheduled.schedule(wish("After the clocks went forward", late, null)));
        as(1, () -> scheduled.schedule(wish("Before", early, null)));
        look();
        assertThat(posted()).isEmpty();
        assertThat(as(1, scheduled::list)).extracting(ScheduledPost::text).startsWith("Before");
        assertThat(as(2, scheduled::list)).isEmpty();
        clock.set(early);
        look();
        assertThat(posted()).containsExactly("Before");
        clock.set(late.plus(Duration.ofDays(2)));
        CompletableFuture<?>[] nodes =
                Stream.generate(() -> CompletableFuture.runAsync(this::look))
                        .limit(4)
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        look();
        assertThat(posted()).as("after a night without a server").hasSize(2);
        assertThat(as(1, scheduled::list)).isEmpty();
    }

    @OnBothDatabases
    void whatMayNotBePostedWhenItsTimeComesStaysWithItsWriter() {
        Instant at = now.plus(Duration.ofHours(1));
        as(1, () -> scheduled.schedule(wish("From a member", at, null)));
        as(2, () -> scheduled.schedule(wish("From somebody who leaves", at, null)));
        long third = as(3, () -> scheduled.schedule(wish("Thought better of", at, null))).id();
        as(
                3,
                () -> {
                    scheduled.cancel(third);
                    return null;
                });
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                as(
                                        3,
                                        () -> {
                                            scheduled.cancel(third);
                                            return null;
                                        }));
        change(
                "delete from stream_grant where person_id = :person",
                Parameters.of("person", hospital.people().get(1)));
        change(
                "update person set status = 'DEACTIVATED' where id = :id",
                Parameters.of("id", hospital.people().get(2)));
        clock.set(at);
        look();
        look();
        assertThat(posted()).isEmpty();
        assertThat(as(1, scheduled::list))
                .extracting(ScheduledPost::problem)
                .containsExactly("problem.not-allowed-here");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> as(4, () -> scheduled.schedule(wish("Late", now, null))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> as(4, () -> scheduled.schedule(wish(" ", at.plusSeconds(9), null))));
    }

    /** What releases before this one stored has to be posted by it, and the other way around. */
    @OnBothDatabases
    void aPostIsStoredAsPeopleSendIt() {
        Instant at = now.plus(Duration.ofHours(1));
        long room = hospital.rooms().get(1);
        long writer = hospital.people().get(1);
        as(1, () -> scheduled.schedule(wish("Written by this release", at, null)));
        assertThat(stored())
                .containsExactly(
                        "{\"kind\":\"post\",\"text\":\"Written by this release\",\"workspaceId\":"
                                + room
                                + ",\"audiences\":[],\"attachmentIds\":[],\"publishAt\":\""
                                + at
                                + "\"}");
        change(
                "insert into scheduled_post (id, writer_id, roles, address, wish, publish_at)"
                        + " values (:id, :writer, :roles, :address, :wish, :at)",
                Parameters.of("id", 1L)
                        .and("writer", writer)
                        .and("roles", "")
                        .and("address", "workspace/" + room)
                        .and(
                                "wish",
                                "{\"kind\":\"kudos\",\"publishAt\":\""
                                        + at
                                        + "\",\"receiverIds\":["
                                        + hospital.people().get(2)
                                        + "],\"text\":\"Written before\",\"value\":\"Calm\",\"workspaceId\":"
                                        + room
                                        + "}")
                        .and("at", at.toEpochMilli()));
        assertThat(as(1, scheduled::list)).extracting(ScheduledPost::kind).startsWith("kudos");
        clock.set(at);
        look();
        List<ActivityCard> cards =
                as(1, () -> feeds.read("workspace/" + room, FeedFilter.NONE, 20, null)).items();
        assertThat(cards)
                .extracting(card -> card.content().text())
                .containsExactlyInAnyOrder("Written by this release", "Written before");
        assertThat(cards).extracting(card -> card.parts().value()).contains("Calm");
    }

    private List<String> stored() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select wish from scheduled_post",
                                Parameters.none(),
                                Row::text));
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    @OnBothDatabases
    void aDelegateWritesInTheAuthorsNameAndIsNamed() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(2, () -> activities.post(wish("For one", null, 1))));
        permit(1, 2, true);
        ActivityCard post = as(2, () -> activities.post(wish("For one", null, 1)));
        assertThat(post.authorship().author().handle()).isEqualTo("person1");
        assertThat(post.authorship().postedBy().handle()).isEqualTo("person2");
        String room = "workspace/" + hospital.rooms().get(1);
        FeedFilter mine = FeedFilter.of(null, false, false, true, false);
        for (int writer : List.of(1, 2)) {
            assertThat(as(writer, () -> feeds.read(room, mine, 20, null)).items())
                    .as("whoever wrote it, and in whose name, finds it among their own")
                    .extracting(ActivityCard::id)
                    .containsExactly(post.id());
        }
        assertThat(as(2, delegations::authors)).hasSize(1);
        assertThat(as(1, delegations::delegates)).hasSize(1);
        change(
                "delete from stream_grant where person_id = :person and stream_id = :stream",
                Parameters.of("person", hospital.people().get(1))
                        .and("stream", hospital.rooms().get(1) + 1));
        assertThatExceptionOfType(NotAllowed.class)
                .as("where the author may not write, nobody writes for them")
                .isThrownBy(() -> as(2, () -> activities.post(wish("For one", null, 1))));
        permit(1, 2, false);
        assertThat(as(2, delegations::authors)).isEmpty();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> permit(1, 1, true));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> permit(1, 11, true));
    }

    private void permit(int author, int delegate, boolean permitted) {
        long id = hospital.people().get(delegate);
        as(
                author,
                () -> {
                    if (permitted) {
                        delegations.permit(id);
                    } else {
                        delegations.forbid(id);
                    }
                    return null;
                });
    }
}
