package org.rounds.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is behind an entity manager.
 *
 * @param postgres whether the database is PostgreSQL
 * @param lending whether the provider lends the connection of a transaction, as EclipseLink does;
 *     its own queries without entities cost several times as much
 */
record Backend(boolean postgres, boolean lending) {

    private static final Map<EntityManagerFactory, Backend> KNOWN = new ConcurrentHashMap<>();

    private static final String ONLY_POSTGRES =
            "select 1 from information_schema.tables"
                    + " where table_schema = 'information_schema' and table_name = 'sql_features'";

    static Backend of(EntityManager entities) {
        return KNOWN.computeIfAbsent(
                entities.getEntityManagerFactory(),
                factory ->
                        new Backend(
                                !entities.createNativeQuery(ONLY_POSTGRES)
                                        .getResultList()
                                        .isEmpty(),
                                entities.getDelegate()
                                        .getClass()
                                        .getName()
                                        .startsWith("org.eclipse.persistence.")));
    }

    /**
     * The connection of the transaction that is running, after what waits to be written; null if
     * there is none to lend. It stays the provider's, who closes it.
     */
    Connection connection(EntityManager entities) {
        Connection connection = lending ? entities.unwrap(Connection.class) : null;
        if (connection != null) {
            entities.flush();
        }
        return connection;
    }
}
