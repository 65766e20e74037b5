package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Migrates the schema to this release before anything else starts. Only Flyway changes the schema.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());
    private static final String WRITE_DELAY =
            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'";

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect())
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private String dialect() {
        try (Connection connection = dataSource.getConnection()) {
            String product =
                    connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            if (product.equals("h2")) {
                warnOfLateWrites(connection);
            }
            if (product.equals("h2") || product.equals("postgresql")) {
                return product;
            }
            throw new IllegalStateException(
                    "Rounds runs on PostgreSQL and on H2, not on " + product);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The data source java:comp/DefaultDataSource does not answer", e);
        }
    }

    /** Warns if H2 is configured to acknowledge commits before they are written. */
    private static void warnOfLateWrites(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery(WRITE_DELAY)) {
            if (delay.next() && delay.getInt(1) > 0) {
                LOG.log(
                        Level.WARNING,
                        "H2 writes {0} ms late, and a crash loses what was stored meanwhile:"
                                + " add ;WRITE_DELAY=0 to ROUNDS_DB_URL",
                        delay.getInt(1));
            }
        }
    }
}
