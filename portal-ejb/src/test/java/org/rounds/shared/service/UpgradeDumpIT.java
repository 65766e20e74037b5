package org.rounds.shared.service;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Wiring;

/**
 * Not a test but a tool: writes the dumps of the newest schema version. {@code
 * src/test/upgrade/README.md} describes when and how.
 */
@EnabledIfSystemProperty(named = "rounds.upgrade.dump", matches = "true")
class UpgradeDumpIT {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

    private final Database database;

    UpgradeDumpIT(Database database) {
        this.database = database;
    }

    @OnBothDatabases
    void writesTheNewestVersion() throws SQLException, IOException {
        SampleHospital hospital = SampleHospital.in(database, 12, 3, 30);
        Audit audit = new Wiring(database, CLOCK).get(Audit.class);
        database.run(() -> audit.denied(Caller.SYSTEM, "workspace.see", "workspace/1"));
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into draft (person_id, place, text, saved_at) values (:person,"
                                        + " 'everyone', :text, 0)",
                                Parameters.of("person", hospital.people().get(0))
                                        .and("text", "It's 5 o'clock;\nüber \\ 😀")));
        mustRead(hospital.activities().get(0), hospital.people().get(0));
        new UpgradeDump(database.engine(), database.newestMigration()).write(database);
    }

    /** A must-read for one person, issued ten milliseconds after the announcement. */
    private void mustRead(long activity, long person) {
        change(
                "insert into must_read (activity_id, revision, due_at, joiners) values (:activity, 1, 99, false)",
                Parameters.of("activity", activity));
        change(
                "insert into must_read_revision (activity_id, revision, title, text, issued_at, issuer_id, issuer_name)"
                        + " values (:activity, 1, 'Pumps', 'Twice.', 1, :issuer, 'Anna')",
                Parameters.of("activity", activity).and("issuer", person));
        change(
                "insert into must_read_reader (activity_id, person_id, handle, name, sort_name, since, asked_at,"
                        + " given_until, due_at, revision)"
                        + " values (:activity, :person, 'anna', 'Anna', 'anna', 11, 11, 99, 99, 0)",
                Parameters.of("activity", activity).and("person", person));
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }
}
