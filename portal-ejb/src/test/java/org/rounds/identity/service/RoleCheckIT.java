package org.rounds.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.identity.service.SignIn.SignedIn;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Wiring;

/** Changed groups of the identity source apply after a minute at most. */
class RoleCheckIT {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String NORA = "nora.nurse";
    private static final String PASSWORD = "passwd";

    /** The password with one iteration, as RFC 7914, section 11, says: this is about minutes. */
    private static final String HASH = "1:c2FsdA==:VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw=";

    private final Database database;
    private final SettableClock clock = new SettableClock(NOON);
    private final SignIn signIn;
    private final DemoAccountRepository accounts;

    RoleCheckIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock);
        signIn = wiring.get(SignIn.class);
        accounts = wiring.get(DemoAccountRepository.class);
    }

    @BeforeEach
    void open() {
        System.setProperty("rounds.demo", "true");
        database.run(() -> accounts.add(NORA, HASH, Set.of("staff", "admin")));
    }

    @AfterEach
    void close() {
        System.clearProperty("rounds.demo");
    }

    @OnBothDatabases
    void aSessionLosesARoleWithinAMinute() {
        SignedIn nora = signIn().orElseThrow();
        assertThat(isValid(nora)).isTrue();
        change("update demo_account set group_names = 'staff' where user_name = :user");
        clock.set(NOON.plusSeconds(59));
        assertThat(isValid(nora)).isTrue();
        clock.set(NOON.plusSeconds(60));
        assertThat(isValid(nora)).isFalse();
        assertThat(signIn().orElseThrow().roles()).containsExactly("staff");
    }

    @OnBothDatabases
    void aSessionEndsWithinAMinuteOfItsAccount() {
        SignedIn nora = signIn().orElseThrow();
        assertThat(isValid(nora)).isTrue();
        change("delete from demo_account where user_name = :user");
        clock.set(NOON.plusSeconds(60));
        assertThat(isValid(nora)).isFalse();
    }

    @OnBothDatabases
    void aPasswordThatWasProvenIsAskedForAgainAfterAMinute() {
        assertThat(signIn()).isPresent();
        change("delete from demo_account where user_name = :user");
        clock.set(NOON.plusSeconds(59));
        assertThat(signIn()).isPresent();
        clock.set(NOON.plusSeconds(60));
        assertThat(signIn()).isEmpty();
    }

    @OnBothDatabases
    void aNewerSignInAsAGuestEndsASessionOfStaff() {
        SignedIn nora = signIn().orElseThrow();
        assertThat(database.in(() -> signIn.isValid(nora, false))).isFalse();
        System.setProperty("rounds.demo", "false");
        assertThat(signIn.isValid(nora, true)).as("a server's registry").isTrue();
        assertThat(signIn.isValid(nora, false)).as("a server's registry").isFalse();
    }

    private Optional<SignedIn> signIn() {
        return database.in(() -> signIn.check(NORA, PASSWORD, "10.0.0.1", null));
    }

    private boolean isValid(SignedIn person) {
        return database.in(() -> signIn.isValid(person, true));
    }

    private void change(String sql) {
        database.run(() -> Rows.change(database.entities(), sql, Parameters.of("user", NORA)));
    }
}
