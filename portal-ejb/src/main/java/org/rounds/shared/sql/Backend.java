package org.rounds.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The database and persistence provider behind an entity manager.
 *
 * @param postgres whether the database is PostgreSQL
 * @param lending whether the provider lends the connection of a transaction, as EclipseLink does;
 *     its own queries without entities are several times slower
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
     * The connection of the current transaction, after flushing the entity manager; null if the
     * provider lends none. The provider closes it.
     */
    Connection connection(EntityManager entities) {
        Connection connection = lending ? entities.unwrap(Connection.class) : null;
        if (connection != null) {
            entities.flush();
        }
        return connection;
    }
}
