package org.rounds.posting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rounds.posting.service.DraftService.Draft;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** One draft per person and place, also under concurrent requests. */
class DraftsIT {

    private final Instant now = Instant.parse("2063-05-01T08:00:00Z");
    private final Database database;
    private final SettableClock clock = new SettableClock(now);
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final DraftService drafts;
    private final String place;

    DraftsIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        drafts = new Wiring(database, clock).signed(signed).get(DraftService.class);
        hospital = SampleHospital.in(database, 4, 2, 0);
        place = "workspace/" + hospital.rooms().get(0);
        sign(1);
    }

    private void sign(int number) {
        signed.in(Signed.staff(hospital.people().get(number)));
    }

    private Optional<Draft> stored() {
        return database.in(() -> drafts.find(place));
    }

    @OnBothDatabases
    void theNewestTextReplacesTheFormerOne() {
        database.run(() -> drafts.put(place, "Dear"));
        clock.set(now.plus(Duration.ofSeconds(9)));
        database.run(() -> drafts.put(place, "Dear all"));
        Draft newest = new Draft("Dear all", now.plus(Duration.ofSeconds(9)));
        assertThat(stored()).contains(newest);
        assertThat(database.in(() -> drafts.get(place))).isEqualTo(newest);
        sign(2);
        assertThat(stored()).as("of somebody else").isEmpty();
    }

    @OnBothDatabases
    void givingUpTwiceIsHarmless() {
        database.run(() -> drafts.put(place, "Dear"));
        database.run(() -> drafts.delete(place));
        database.run(() -> drafts.delete(place));
        assertThat(stored()).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> database.in(() -> drafts.get(place)));
    }

    @OnBothDatabases
    void twoFirstTextsAtOnceLeaveOne() throws InterruptedException {
        Thread other =
                database.inAnotherThreadUntilOneWaits(() -> drafts.put(place, "On the phone"));
        database.run(() -> drafts.put(place, "On the computer"));
        other.join();
        assertThat(stored()).isPresent();
    }

    @OnBothDatabases
    void aTextThatComesWhileTheFormerOneIsGivenUpIsKept() throws InterruptedException {
        database.run(() -> drafts.put(place, "Dear"));
        Thread other = database.inAnotherThreadUntilOneWaits(() -> drafts.delete(place));
        database.run(() -> drafts.put(place, "Dear all"));
        other.join();
        assertThat(stored()).map(Draft::text).contains("Dear all");
    }

    @OnBothDatabases
    void placesAreThoseThatOneMayRead() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> database.run(() -> drafts.put("elsewhere", "Dear")));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> database.run(() -> drafts.put(place, " ")));
        String closed = "workspace/" + hospital.rooms().get(1);
        database.run(() -> drafts.put(closed, "Dear"));
        database.run(() -> forgetGrants());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> database.in(() -> drafts.get(closed)));
    }

    private void forgetGrants() {
        database.entities().createNativeQuery("delete from stream_grant").executeUpdate();
    }
}
