package org.rounds.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs SQL and maps its rows to records, the same on every database and persistence provider, in
 * the transaction of the entity manager and after flushing it.
 */
public final class Rows {

    private Rows() {}

    /** Runs a query and maps each row. Parameters are bare {@code ?} in the order of the values. */
    public static <T> List<T> list(
            EntityManager entities, String sql, Collection<?> parameters, Function<Row, T> reader) {
        Question<T> question = new Question<>(sql, parameters, reader);
        ask(entities, question);
        return question.answer();
    }

    /**
     * Runs several queries. PostgreSQL gets them in one round trip, which for small queries costs
     * more than running them.
     */
    public static void ask(EntityManager entities, Question<?>... questions) {
        Backend backend = Backend.of(entities);
        Connection connection = backend.connection(entities);
        if (connection == null) {
            for (Question<?> question : questions) {
                question.statement(backend.postgres()).rows(entities).forEach(question::read);
            }
        } else if (backend.postgres()) {
            answer(connection, true, questions);
        } else {
            for (Question<?> question : questions) {
                answer(connection, false, question);
            }
        }
    }

    private static void answer(Connection connection, boolean arrays, Question<?>... questions) {
        Sql all = Sql.together(Stream.of(questions).map(each -> each.statement(arrays)).toList());
        try (PreparedStatement prepared = all.prepare(connection)) {
            prepared.execute();
            for (Question<?> question : questions) {
                try (ResultSet rows = prepared.getResultSet()) {
                    Columns columns = Columns.of(rows.getMetaData());
                    while (rows.next()) {
                        question.read(new Row(columns, columns.values(rows)));
                    }
                }
                prepared.getMoreResults();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Whether a query, written as for {@link #list}, returns a row. */
    public static boolean exists(EntityManager entities, String sql, Object... parameters) {
        return !list(
                        entities,
                        sql + " fetch first 1 rows only",
                        List.of(parameters),
                        Function.identity())
                .isEmpty();
    }

    /**
     * Runs an insert, update or delete with bare {@code ?} parameters. Returns the number of rows
     * changed.
     */
    public static int change(EntityManager entities, String sql, Object... parameters) {
        Backend backend = Backend.of(entities);
        Sql statement = Sql.of(sql, List.of(parameters), backend.postgres());
        Connection connection = backend.connection(entities);
        if (connection == null) {
            return statement.query(entities).executeUpdate();
        }
        try (PreparedStatement prepared = statement.prepare(connection)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * A list of ids for {@code in (…)} or {@code not in (…)}; ids are numbers, so nothing has to be
     * escaped.
     */
    public static String in(Collection<Long> ids) {
        return ids.isEmpty()
                ? "(-1)"
                : ids.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", Sql.LIST, Sql.END));
    }

    /** Whether the database is PostgreSQL, which has arrays and lateral joins. */
    public static boolean isPostgres(EntityManager entities) {
        return Backend.of(entities).postgres();
    }
}
