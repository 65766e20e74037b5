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
 * Reads plain SQL row by row into records, the same on every database and persistence provider, and
 * in the transaction of the entity manager: what that has changed is written before.
 */
public final class Rows {

    private Rows() {}

    /**
     * Runs a query with a bare {@code ?} for each parameter, in their order, and reads each row.
     */
    public static <T> List<T> list(
            EntityManager entities, String sql, Collection<?> parameters, Function<Row, T> reader) {
        Question<T> question = new Question<>(sql, parameters, reader);
        ask(entities, question);
        return question.answer();
    }

    /**
     * Asks several questions. PostgreSQL gets them in one journey: on the way there and back a
     * small query costs more than it does there.
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

    /** Whether a query, written as for {@link #list}, finds anything. */
    public static boolean exists(EntityManager entities, String sql, Object... parameters) {
        return !list(
                        entities,
                        sql + " fetch first 1 rows only",
                        List.of(parameters),
                        Function.identity())
                .isEmpty();
    }

    /**
     * Runs a change with a bare {@code ?} for each parameter, in their order, and tells how many
     * rows it touched.
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
     * The ids as a list for {@code in (…)} or {@code not in (…)}; they are numbers, so there is
     * nothing to escape.
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
