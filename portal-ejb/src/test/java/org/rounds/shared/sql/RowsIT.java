package org.rounds.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Rows are read by column names; ambiguous names are refused. */
class RowsIT {

    private static final String TWO =
            "select 1 as one, 'a' as TWO, null as nothing, 7 as place_id, 'ward' as place_name";

    private final Database database;

    RowsIT(Database database) {
        this.database = database;
    }

    private <T> T read(String sql, Function<Row, T> reader) {
        return database.in(() -> Rows.list(database.entities(), sql, Parameters.none(), reader))
                .get(0);
    }

    private static String shown(Row row) {
        return row.number("one")
                + row.text("two")
                + row.isNull("nothing")
                + row.named("place").name();
    }

    @OnBothDatabases
    void columnsAreReadByTheirNames() {
        assertThat(read(TWO, RowsIT::shown)).isEqualTo("1atrueward");
    }

    @OnBothDatabases
    void aNameThatIsMissingOrAmbiguousIsAnError() {
        assertThatThrownBy(() -> read(TWO, row -> row.text("three")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No column three");
        assertThatThrownBy(() -> read("select 1 as one, 2 as one", row -> row.id("one")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Several columns one");
        assertThatThrownBy(() -> read(TWO, Row::id)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The provider lends no connection outside of transactions. */
    @OnBothDatabases
    void columnsHaveTheirNamesOutsideOfTransactions() {
        try (EntityManager entities = database.factory().createEntityManager()) {
            assertThat(Rows.list(entities, TWO, Parameters.none(), RowsIT::shown))
                    .containsExactly("1atrueward");
        }
    }
}
