package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** The newest migration keeps all data of an installation of the previous version. */
class UpgradeIT {

    private static final String SECOND_REVISION =
            "insert into must_read_revision (activity_id, revision, title, text, issued_at, issuer_id, issuer_name)"
                    + " select activity_id, 2, title, text, issued_at + 100, issuer_id, issuer_name"
                    + " from must_read_revision";

    private final Database database;
    private Database old;

    UpgradeIT(Database database) {
        this.database = database;
    }

    @OnBothDatabases
    void everyVersionThatIsOutThereIsBroughtToTheNewestWithAllThatIsInIt()
            throws SQLException, IOException {
        for (UpgradeDump dump : UpgradeDump.all(database.engine())) {
            old = database.another();
            dump.loadInto(old);
            if (dump.version() == 15) {
                old.run(() -> Rows.change(old.entities(), SECOND_REVISION, Parameters.none()));
            }
            Map<String, Long> before = rows();
            assertThat(before).containsEntry("person", 12L).containsEntry("activity", 30L);
            old.migrate(null);
            assertThat(old.flyway(null).validateWithResult().validationSuccessful).isTrue();
            assertThat(rows()).as("from version %d", dump.version()).containsAllEntriesOf(before);
            isReadByThisRelease();
            if (dump.version() == 15) {
                assertThat(old.in(() -> numbers("select frozen_at from must_read")))
                        .as("when the audience was written down")
                        .containsExactly(11L);
                assertThat(
                                old.in(
                                        () ->
                                                numbers(
                                                        "select revision from must_read_former_reader"
                                                                + " where due_at is null")))
                        .as("who was asked for the first revision")
                        .containsExactlyElementsOf(
                                old.in(() -> numbers("select 1 from must_read_reader")));
            }
        }
    }

    private void isReadByThisRelease() {
        old.run(
                () -> {
                    for (EntityType<?> each : old.factory().getMetamodel().getEntities()) {
                        String query = "select e from " + each.getName() + " e";
                        List<?> read = old.entities().createQuery(query).getResultList();
                        assertThat(read).as(each.getName()).isNotNull();
                    }
                    assertThat(texts("select text from draft"))
                            .containsExactly("It's 5 o'clock;\nüber \\ 😀");
                    assertThat(texts("select text from activity order by id"))
                            .hasSize(30)
                            .startsWith("Grüße 😀 0");
                    assertThat(texts("select slug from workspace order by id"))
                            .containsExactly("room-0", "room-1", "room-2");
                    assertThat(texts("select action from audit_entry"))
                            .containsExactly("workspace.see");
                });
    }

    @OnBothDatabases
    void noVersionIsLeftOut() {
        assertThat(UpgradeDump.all(database.engine()).get(0).version())
                .as("write the dump of the version before: src/test/upgrade/README.md")
                .isGreaterThanOrEqualTo(database.newestMigration() - 1);
    }

    private List<Long> numbers(String sql) {
        return Rows.list(old.entities(), sql, Parameters.none(), Row::id);
    }

    private List<String> texts(String sql) {
        return Rows.list(old.entities(), sql, Parameters.none(), Row::text);
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : old.tables()) {
            try (Connection connection = old.source().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                count.next();
                rows.put(table, count.getLong(1));
            }
        }
        rows.remove("flyway_schema_history");
        return rows;
    }
}
