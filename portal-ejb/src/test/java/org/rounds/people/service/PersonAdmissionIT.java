package org.rounds.people.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Wiring;

/** An authenticated user is one person, also with concurrent first requests. */
class PersonAdmissionIT {

    private final Database database;
    private final Interruption clock = new Interruption();
    private PersonAdmission admission;

    PersonAdmissionIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void prepare() throws SQLException {
        database.migrated().clear();
        admission = new Wiring(database, clock).get(PersonAdmission.class);
    }

    @OnBothDatabases
    void whoIsAdmittedByAnotherRequestMeanwhileIsNotMadeASecondTime() {
        clock.next = () -> CompletableFuture.runAsync(() -> admit("mia.new")).join();
        assertThatThrownBy(() -> admit("mia.new")).isInstanceOf(IllegalStateException.class);
        assertThat(admit("mia.new")).isEqualTo("mia.new");
        assertThat(handles()).containsExactly("mia.new");
    }

    @OnBothDatabases
    void theUserNameIsOneWhateverItsCase() {
        assertThat(admit("Mia.New ")).isEqualTo(admit("mia.new"));
        assertThat(handles()).hasSize(1);
    }

    private String admit(String userName) {
        return database.in(() -> admission.admit(userName, false)).orElseThrow();
    }

    private List<String> handles() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select handle from person",
                                Parameters.none(),
                                Row::text));
    }

    /** A clock that runs an interruption once when it is read. */
    private static final class Interruption extends Clock {

        private Runnable next;

        @Override
        public Instant instant() {
            Runnable now = next;
            next = null;
            if (now != null) {
                now.run();
            }
            return Instant.parse("2026-03-02T08:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
