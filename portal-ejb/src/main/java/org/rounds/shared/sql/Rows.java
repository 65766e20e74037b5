package org.rounds.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs SQL and maps its rows to records, the same on every database and persistence provider, in
 * the transaction of the entity manager and after flushing it.
 */
public final class Rows {

    private Rows() {}

    /**
     * Runs a query with named parameters ({@code where person_id = :person and id in (:ids)}) and
     * reads each row.
     *
     * @throws IllegalArgumentException if a parameter is missing or not used; see {@link
     *     Parameters}
     */
    public static <T> List<T> list(
            EntityManager entities, String sql, Parameters parameters, Function<Row, T> reader) {
        Question<T> question = new Question<>(sql, parameters, reader);
        ask(entities, question);
        return question.answer();
    }

    /** The result of a query, written as for {@link #list}, that always has one row. */
    public static <T> T one(
            EntityManager entities, String sql, Parameters parameters, Function<Row, T> reader) {
        return list(entities, sql, parameters, reader).get(0);
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
                question.numbered(backend.postgres()).rows(entities).forEach(question::read);
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
    public static boolean exists(EntityManager entities, String sql, Parameters parameters) {
        return !list(entities, sql + " fetch first 1 rows only", parameters, Function.identity())
                .isEmpty();
    }

    /**
     * Runs a change with named parameters, as {@link #list} does, and tells how many rows it
     * touched.
     */
    public static int change(EntityManager entities, String sql, Parameters parameters) {
        Backend backend = Backend.of(entities);
        SqlTemplate template = SqlTemplate.of(sql);
        Connection connection = backend.connection(entities);
        return connection == null
                ? template.numbered(parameters, backend.postgres()).query(entities).executeUpdate()
                : change(connection, template.with(parameters, backend.postgres()));
    }

    private static int change(Connection connection, Sql statement) {
        try (PreparedStatement prepared = statement.prepare(connection)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Whether the database is PostgreSQL, which has arrays and lateral joins. */
    public static boolean isPostgres(EntityManager entities) {
        return Backend.of(entities).postgres();
    }
}
