package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to the version of this release before anything else starts. Flyway alone owns
 * the schema.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

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
}
