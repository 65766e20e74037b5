package org.rounds.posting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.rounds.feed.service.ActivityCard;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Kudos, introductions and shares: the people they name, and who can read what is shared. */
class KindsIT {

    private final Database database;
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final ActivityService activities;

    KindsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        hospital = SampleHospital.in(database, 12, 3, 0);
        activities = wiring.get(ActivityService.class);
        database.run(() -> wiring.get(Streams.class).staffStream("everyone", "All", "/"));
    }

    private long person(int number) {
        return hospital.people().get(number);
    }

    private <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(person(person)));
        return database.in(call);
    }

    private ActivityCard kudos(String value, List<Long> receivers) {
        return as(
                0,
                () ->
                        activities.post(
                                Posts.of("kudos", "Thank you.")
                                        .withValue(value)
                                        .withReceivers(receivers)
                                        .build()));
    }

    private ActivityCard introduce(Long who) {
        return as(
                0,
                () ->
                        activities.post(
                                Posts.of("introduction", "Welcome.").withPerson(who).build()));
    }

    private ActivityCard post(Long room) {
        return as(1, () -> activities.post(Posts.of("post", "Source").withWorkspace(room).build()));
    }

    private ActivityCard share(int person, Long room, long source) {
        return as(
                person,
                () ->
                        activities.post(
                                Posts.of("share", null)
                                        .withWorkspace(room)
                                        .withShared(source)
                                        .build()));
    }

    @OnBothDatabases
    void kudosNameAValueAndColleagues() {
        ActivityCard card = kudos(" Speaking up ", List.of(person(2), person(1), person(2)));
        assertThat(card.parts().value()).isEqualTo("Speaking up");
        assertThat(card.parts().people())
                .extracting(PersonBrief::id)
                .containsExactly(person(1), person(2));
        assertThatExceptionOfType(Invalid.class)
                .as("oneself")
                .isThrownBy(() -> kudos("Care", List.of(person(0))));
        assertThatExceptionOfType(Invalid.class)
                .as("a guest does not read what is for everyone")
                .isThrownBy(
                        () -> {
                            change(
                                    "update person set guest = true where id = :id",
                                    Parameters.of("id", person(3)));
                            kudos("Care", List.of(person(3)));
                        });
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> kudos(" ", List.of(person(1))));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> kudos("Care", null));
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    @OnBothDatabases
    void anIntroductionPresentsAColleagueOrOneself() {
        assertThat(introduce(person(4)).parts().people())
                .extracting(PersonBrief::id)
                .containsExactly(person(4));
        assertThat(introduce(null).parts().people())
                .extracting(PersonBrief::id)
                .containsExactly(person(0));
        assertThatExceptionOfType(Invalid.class)
                .as("an author of history")
                .isThrownBy(() -> introduce(person(10)));
    }

    @OnBothDatabases
    void aShareNamesTheAuthorOfWhatItPassesOn() {
        change(
                "delete from stream_grant where person_id = :person",
                Parameters.of("person", person(11)));
        long source = post(null).id();
        ActivityCard shared = share(2, hospital.rooms().get(0), source);
        assertThat(shared.sharing().shared().author().id()).isEqualTo(person(1));
        assertThat(shared.sharing().shared().text()).isEqualTo("Source");
        ActivityCard again = share(3, hospital.rooms().get(0), shared.id());
        assertThat(again.sharing().sharedId()).isEqualTo(source);
    }

    @OnBothDatabases
    void onlyWhereAllMayReadTheSourceIsItPassedOn() {
        long open = hospital.rooms().get(0);
        long closed = hospital.rooms().get(1);
        long secret = post(closed).id();
        assertThat(share(2, closed, secret).sharing().shared()).as("the same room").isNotNull();
        assertThat(share(2, hospital.rooms().get(2), secret).sharing().shared())
                .as("another room of the same people")
                .isNotNull();
        change(
                "delete from stream_grant where person_id = :person and stream_id = :stream",
                Parameters.of("person", person(3)).and("stream", closed + 1));
        assertThatExceptionOfType(NotAllowed.class)
                .as("one of them has left the first")
                .isThrownBy(() -> share(2, hospital.rooms().get(2), secret));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> share(2, null, secret));
        assertThatExceptionOfType(NotAllowed.class)
                .as("who shares may not read it either")
                .isThrownBy(() -> share(3, null, secret));
        long everyone = post(null).id();
        assertThatExceptionOfType(NotAllowed.class)
                .as("there is a guest in the room")
                .isThrownBy(() -> share(2, open, everyone));
        change(
                "delete from stream_grant where person_id = :person",
                Parameters.of("person", person(11)));
        assertThat(share(2, open, everyone).sharing().shared()).isNotNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> share(2, null, secret + 1));
    }

    @OnBothDatabases
    void whatMayNoLongerBeReadIsNotShown() {
        long closed = hospital.rooms().get(1);
        long secret = post(closed).id();
        long shared = share(2, hospital.rooms().get(2), secret).id();
        change(
                "delete from stream_grant where person_id = :person and stream_id = :stream",
                Parameters.of("person", person(5)).and("stream", closed + 1));
        ActivityCard seen = as(5, () -> activities.get(shared));
        assertThat(seen.sharing().sharedId()).isEqualTo(secret);
        assertThat(seen.sharing().shared()).isNull();
        as(
                1,
                () -> {
                    activities.delete(secret);
                    return null;
                });
        assertThat(as(2, () -> activities.get(shared)).sharing().shared()).isNull();
    }
}
