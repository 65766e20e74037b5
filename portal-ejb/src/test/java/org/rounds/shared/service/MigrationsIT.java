package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.api.MigrationInfo;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Wiring;

/** The schema is created from nothing on both databases, step by step without gaps. */
class MigrationsIT {

    private final Database database;

    MigrationsIT(Database database) {
        this.database = database;
    }

    @OnBothDatabases
    void numbersAreUniqueAndHaveNoGaps() {
        List<Integer> numbers =
                Arrays.stream(database.flyway(null).info().all())
                        .map(each -> Integer.valueOf(each.getVersion().getVersion()))
                        .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList())
                .isNotEmpty();
    }

    @OnBothDatabases
    void bothDatabasesEndWithTheSameNumber() {
        assertThat(Arrays.stream(Engine.values()).map(this::newest).distinct()).hasSize(1);
    }

    private String newest(Engine engine) {
        MigrationInfo[] all = database.flyway(engine, null).info().all();
        return all[all.length - 1].getVersion().getVersion();
    }

    @OnBothDatabases
    void namesSayNumberFeatureAndIntent() {
        assertThat(database.flyway(null).info().all())
                .extracting(MigrationInfo::getScript)
                .allMatch(name -> name.matches("V[0-9]{3}__[a-z]+_[a-z0-9_]+\\.sql"));
    }

    @OnBothDatabases
    void anEmptySchemaIsMigratedAndThenLeftAlone() {
        Database empty = database.another();
        Wiring.onEmpty(empty, SchemaMigration.class);
        assertThat(empty.flyway(null).info().pending()).isEmpty();
        assertThat(empty.flyway(null).validateWithResult().validationSuccessful).isTrue();
        Wiring.onEmpty(empty, SchemaMigration.class);
        assertThat(empty.flyway(null).info().applied())
                .hasSameSizeAs(database.flyway(null).info().all());
    }

    @OnBothDatabases
    void whatWasAuditedStaysOnPostgresql() {
        Audit audit = new Wiring(database, Clock.systemUTC()).get(Audit.class);
        database.run(() -> audit.denied(Caller.SYSTEM, "test.try", "test/1"));
        if (database.engine() == Engine.POSTGRESQL) {
            refuses("update audit_entry set outcome = 'DONE'");
            refuses("delete from audit_entry");
            refuses("truncate table audit_entry");
        }
        assertThat(audited()).isNotEmpty().containsOnly("DENIED");
    }

    private void refuses(String sql) {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(
                        () ->
                                database.run(
                                        () ->
                                                Rows.change(
                                                        database.entities(),
                                                        sql,
                                                        Parameters.none())))
                .withMessageContaining("append-only");
    }

    private List<String> audited() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                "select outcome from audit_entry",
                                Parameters.none(),
                                Row::text));
    }

    @OnBothDatabases
    void twoNodesGetTwoNumbers() {
        long one = new Wiring(database, Clock.systemUTC()).get(IdMint.class).next();
        long other = new Wiring(database, Clock.systemUTC()).get(IdMint.class).next();
        assertThat(one >>> 15 & 63).isNotEqualTo(other >>> 15 & 63);
    }
}
