package org.rounds.posting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedService;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Members;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.timeline.service.FeedFilter;

/** A kind of activity added by a feature is posted and read without a change elsewhere. */
class KindDoorIT {

    private final Database database;
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final Wiring wiring;
    private final ActivityService activities;

    KindDoorIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        wiring = wiring().join(SampleKind.class);
        hospital = SampleHospital.in(database, 12, 3, 0);
        activities = wiring.get(ActivityService.class);
        database.run(() -> Rows.change(database.entities(), SampleKind.TABLE, Parameters.none()));
        database.run(() -> wiring.get(Streams.class).staffStream("everyone", "All", "/"));
    }

    private Wiring wiring() {
        return new Wiring(database, Clock.systemUTC()).signed(signed);
    }

    private <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    private static PostActivity wish(String kind, String value, Long personId, Instant at) {
        return Posts.of(kind, "Text").withValue(value).withPerson(personId).withTime(at).build();
    }

    private ActivityCard post(String kind, String value, Long personId) {
        return as(0, () -> activities.post(wish(kind, value, personId, null)));
    }

    @OnBothDatabases
    void aKindStoresAndShowsWhatOnlyItHas() {
        long whom = hospital.people().get(1);
        ActivityCard card = post("goal", " No falls ", whom);
        assertThat(card.kind()).isEqualTo("goal");
        assertThat(card.content().title()).isEqualTo("Goal");
        assertThat(card.authorship().version()).isOne();
        assertThat(card.parts().people()).extracting(PersonBrief::id).containsExactly(whom);
        assertThat(card.details().of("goal")).isEqualTo(new SampleKind.Goal("No falls"));
        assertThat(post("question", null, null).details()).isEqualTo(Members.NONE);
        as(
                0,
                () -> {
                    activities.delete(card.id());
                    return null;
                });
        assertThat(as(0, () -> activities.restore(card.id())).details().of("goal"))
                .isEqualTo(new SampleKind.Goal("No falls"));
    }

    @OnBothDatabases
    void aKindSaysWhatGoesWithIt() {
        assertInvalid("value", "invalid.required", () -> post("goal", null, null));
        assertInvalid("value", "invalid.required", () -> post("goal", "No", null));
        assertInvalid("value", "invalid.not-of-this-kind", () -> post("post", "No falls", null));
        assertInvalid("personId", "invalid.not-of-this-kind", () -> post("question", null, 1L));
        assertInvalid("kind", "invalid.kind", () -> post("rumour", null, null));
        Posting posting = wiring.get(Posting.class);
        Caller writer = Signed.staff(hospital.people().get(0));
        Instant later = Instant.now().plusSeconds(60);
        assertThat(as(0, () -> posting.tryOut(writer, wish("goal", "No falls", null, later))))
                .isEqualTo("everyone");
        assertInvalid(
                "value",
                "invalid.required",
                () -> as(0, () -> posting.tryOut(writer, wish("goal", "No", null, later))));
    }

    private static void assertInvalid(String field, String key, Runnable call) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(call::run)
                .satisfies(
                        problem ->
                                assertThat(problem.errors())
                                        .containsExactly(
                                                new Invalid.FieldError(field, key, List.of())));
    }

    @OnBothDatabases
    void aStreamIsFilteredByItAndReadWithIt() {
        ActivityCard goal = post("goal", "No falls", null);
        post("post", null, null);
        FeedFilter goals = FeedFilter.of("goal", false, false, false, false);
        FeedService feeds = wiring.get(FeedService.class);
        List<ActivityCard> found = as(1, () -> feeds.read("everyone", goals, 20, null)).items();
        assertThat(found).extracting(ActivityCard::id).containsExactly(goal.id());
        assertThat(found.get(0).details().of("goal")).isEqualTo(new SampleKind.Goal("No falls"));
    }

    @OnBothDatabases
    void withoutItThereIsNoSuchKind() {
        ActivityService plain = wiring().get(ActivityService.class);
        assertInvalid(
                "kind",
                "invalid.kind",
                () -> as(0, () -> plain.post(wish("goal", "No falls", null, null))));
        long stored = post("goal", "No falls", null).id();
        ActivityCard card = as(0, () -> plain.get(stored));
        assertThat(card.kind()).as("what is stored is shown").isEqualTo("goal");
        assertThat(card.details()).isEqualTo(Members.NONE);
    }
}
