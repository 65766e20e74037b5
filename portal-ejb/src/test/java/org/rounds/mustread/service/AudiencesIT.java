package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rounds.activity.service.MuteService;
import org.rounds.activity.service.MutedItem;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedService;
import org.rounds.posting.service.PostActivity;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Page;
import org.rounds.shared.sql.Parameters;
import org.rounds.stream.service.AudienceKeeper;
import org.rounds.stream.service.StreamSubscription;
import org.rounds.stream.service.Streams;
import org.rounds.stream.service.SubscriptionService;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.Signed;
import org.rounds.timeline.service.FeedFilter;

/**
 * Posts for a department, a site or a role are in the home feeds of its members, by the directory
 * as of today; all staff can read them, guests cannot.
 */
class AudiencesIT extends MustReadFixture {

    private final AudienceKeeper keeper;
    private final FeedService feeds;
    private final SubscriptionService subscriptions;
    private final MuteService mutes;

    AudiencesIT(Database database) throws SQLException {
        super(database);
        keeper = database.in(() -> wiring.get(AudienceKeeper.class));
        feeds = wiring.get(FeedService.class);
        subscriptions = wiring.get(SubscriptionService.class);
        mutes = wiring.get(MuteService.class);
    }

    @OnBothDatabases
    void thoseGetItAtHomeWhoBelongThere() {
        long id = write(Signed.staff(person(0)), "department/1");
        assertThat(home(person(3))).containsExactly(id);
        assertThat(home(person(4))).isEmpty();
        assertThat(read(Signed.staff(person(4)), "department/1"))
                .as("all staff may read it")
                .containsExactly(id);
        assertThat(read(Signed.staff(person(4)), "person/" + person(0))).containsExactly(id);
        assertThat(card(person(3), id).place().audience()).isEqualTo("department/1");
        assertThat(card(person(3), id).place().audienceName()).isEqualTo("Ward 1");
        long role = write(Signed.staff(person(4)), "role/nurse 😀");
        assertThat(home(person(3))).containsExactly(role, id);
        assertThat(as(Signed.staff(person(3)), subscriptions::streams))
                .filteredOn(each -> each.unread() > 0)
                .extracting(StreamSubscription::name, StreamSubscription::unread)
                .containsExactly(tuple("Nurse 😀", 1), tuple("Ward 1", 1));
        assertThat(home(person(4))).containsExactly(role);
    }

    @OnBothDatabases
    void guestsAndStrangersToldApart() {
        write(Signed.staff(person(0)), "department/1");
        change("update person set guest = true where id = :id", Parameters.of("id", person(3)));
        database.run(keeper::keep);
        Caller guest = Signed.guest(person(3));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> read(guest, "department/1"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> write(guest, "department/1"));
        assertThat(home(guest)).isEmpty();
        for (String unknown : List.of("department/99", "role/nobody", "site/2")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> write(Signed.staff(person(0)), unknown));
        }
    }

    @OnBothDatabases
    void whoMovesListensElsewhereFromThenOn() {
        change(
                "update person set department_id = 2 where id = :id",
                Parameters.of("id", person(3)));
        database.run(keeper::keep);
        long first = write(Signed.staff(person(0)), "department/1");
        long second = write(Signed.staff(person(0)), "department/2");
        assertThat(home(person(3))).containsExactly(second);
        change(
                "update person set department_id = 1 where id = :id",
                Parameters.of("id", person(3)));
        database.run(keeper::keep);
        assertThat(home(person(3))).containsExactly(first);
        assertThat(unread(person(3))).as("what is older than their coming is no news").isZero();
        change("update department set name = 'Ward One' where id = 1", Parameters.none());
        database.run(keeper::keep);
        assertThat(card(person(3), first).place().audienceName()).isEqualTo("Ward One");
    }

    @OnBothDatabases
    void whoIsAssignedThereListensOnThoseDays() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        change(
                "insert into assignment (id, system, external_id, person_id, department_id, from_date, to_date)"
                        + " values (7, 's', '7', :person, 1, :fromDate, :toDate)",
                Parameters.of("person", person(4))
                        .and("fromDate", today.plusDays(1))
                        .and("toDate", today.plusDays(2)));
        database.run(keeper::keep);
        long id = write(Signed.staff(person(0)), "department/1");
        assertThat(home(person(4))).isEmpty();
        clock.set(now.plus(Duration.ofDays(1)));
        database.run(keeper::keep);
        assertThat(home(person(4))).containsExactly(id);
        clock.set(now.plus(Duration.ofDays(3)));
        database.run(keeper::keep);
        assertThat(home(person(4))).isEmpty();
    }

    @OnBothDatabases
    void whoMutesItIsLeftAlone() {
        write(Signed.staff(person(0)), "department/1");
        MutedItem quiet =
                as(
                        Signed.staff(person(3)),
                        () -> {
                            mutes.mute("audience", stream("department/1"), true);
                            return mutes.list().get(0);
                        });
        assertThat(quiet.name()).isEqualTo("Ward 1");
        assertThat(home(person(3))).isEmpty();
        database.run(keeper::keep);
        assertThat(home(person(3))).as("muting lasts").isEmpty();
        run(Signed.staff(person(3)), () -> mutes.mute("audience", quiet.id(), false));
        assertThat(home(person(3))).hasSize(1);
    }

    @OnBothDatabases
    void aMustReadForOneDepartmentStandsThere() {
        long id = issue(manager, false, "department/1");
        assertThat(card(person(3), id).place().audience()).isEqualTo("department/1");
        assertThat(home(person(4))).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> issue(manager, false, "department/99"));
    }

    private long stream(String address) {
        return wiring.get(Streams.class).id(address).orElseThrow();
    }

    private long write(Caller author, String audience) {
        PostActivity wish = Posts.of("post", "For you.").withAudience(audience).build();
        return as(author, () -> activities.post(wish)).id();
    }

    private ActivityCard card(long person, long id) {
        return as(Signed.staff(person), () -> activities.get(id));
    }

    private List<Long> home(long person) {
        return home(Signed.staff(person));
    }

    private List<Long> home(Caller caller) {
        return read(caller, FeedService.HOME);
    }

    private int unread(long person) {
        return as(Signed.staff(person), feeds::unreadAtHome);
    }

    private List<Long> read(Caller caller, String stream) {
        Page<ActivityCard> page = as(caller, () -> feeds.read(stream, FeedFilter.NONE, 20, null));
        return page.items().stream().map(ActivityCard::id).toList();
    }
}
