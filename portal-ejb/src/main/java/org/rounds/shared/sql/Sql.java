package org.rounds.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement as the database gets it, with a {@code ?} for each value. Where there are arrays, a
 * long list of ids is one of them: so it stays the same statement, which the database does not have
 * to plan again.
 */
record Sql(String text, List<Object> values) {

    /** Several statements as one, which is answered by one result after the other. */
    static Sql together(List<Sql> statements) {
        return statements.size() == 1
                ? statements.get(0)
                : new Sql(
                        statements.stream().map(Sql::text).collect(Collectors.joining("; ")),
                        statements.stream().flatMap(each -> each.values().stream()).toList());
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(text);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Ids ids) {
                prepared.setArray(i + 1, connection.createArrayOf("bigint", ids.each()));
            } else {
                prepared.setObject(i + 1, values.get(i));
            }
        }
        return prepared;
    }

    /** As a query of a persistence provider, who wants numbered parameters. */
    Query query(EntityManager entities) {
        return given(entities.createNativeQuery(text));
    }

    /** The answer of a provider that lends no connection now, which wants numbered parameters. */
    Stream<Row> rows(EntityManager entities) {
        if (Backend.of(entities).lending()) {
            Query query = query(entities).setHint("eclipselink.result-type", "Map");
            return ((List<?>) query.getResultList()).stream().map(row -> Row.of((Map<?, ?>) row));
        }
        Query query = given(entities.createNativeQuery(text, Tuple.class));
        return ((List<?>) query.getResultList()).stream().map(row -> Row.of((Tuple) row));
    }

    private Query given(Query query) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            query.setParameter(i + 1, value instanceof Ids ids ? ids.text() : value);
        }
        return query;
    }

    /**
     * A list of ids as one value. Providers send it as text, which PostgreSQL would parse for every
     * row and could not use with an index.
     */
    record Ids(Long[] each) {

        String text() {
            return Stream.of(each).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
    }
}
