package org.rounds.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement with a bare {@code ?} for each value. On databases with arrays, a long list of ids is
 * one array parameter: the text stays the same, so that the database can reuse the plan.
 */
record Sql(String text, List<Object> values) {

    /** Start of a list of ids, as {@link Rows#in} writes it. */
    static final String LIST = "(#";

    /** End of a list of ids. */
    static final String END = ")";

    private static final int FEW = 10;
    private static final String IN = "in ";
    private static final String NOT_IN = "not in ";

    static Sql of(String sql, Collection<?> parameters, boolean arrays) {
        if (!sql.contains(LIST)) {
            return new Sql(sql, List.copyOf(parameters));
        }
        StringBuilder text = new StringBuilder(sql.length() + 64);
        List<Object> values = new ArrayList<>();
        Iterator<?> given = parameters.iterator();
        int done = 0;
        for (int list = sql.indexOf(LIST); list >= 0; list = sql.indexOf(LIST, done)) {
            take(sql.substring(done, list), text, values, given);
            int end = sql.indexOf(END, list);
            list(text, values, sql.substring(list + LIST.length(), end), arrays);
            done = end + END.length();
        }
        take(sql.substring(done), text, values, given);
        return new Sql(text.toString(), values);
    }

    /** Joins several statements into one that returns one result after the other. */
    static Sql together(List<Sql> statements) {
        return statements.size() == 1
                ? statements.get(0)
                : new Sql(
                        statements.stream().map(Sql::text).collect(Collectors.joining("; ")),
                        statements.stream().flatMap(each -> each.values().stream()).toList());
    }

    /** Appends a part without lists, with its values. */
    private static void take(
            String part, StringBuilder text, List<Object> values, Iterator<?> given) {
        text.append(part);
        for (int mark = part.indexOf('?'); mark >= 0; mark = part.indexOf('?', mark + 1)) {
            values.add(given.next());
        }
    }

    /**
     * Appends a list of ids. A short list becomes single parameters, because PostgreSQL assumes ten
     * elements for every array when it decides whether to replan.
     */
    private static void list(StringBuilder text, List<Object> values, String ids, boolean arrays) {
        String[] each = ids.split(",");
        if (!arrays) {
            text.append('(').append(ids).append(')');
        } else if (each.length <= FEW) {
            text.append('(')
                    .append(String.join(", ", Collections.nCopies(each.length, "?")))
                    .append(')');
            Stream.of(each).map(Long::valueOf).forEach(values::add);
        } else {
            boolean without = text.indexOf(NOT_IN, text.length() - NOT_IN.length()) >= 0;
            text.setLength(text.length() - (without ? NOT_IN : IN).length());
            text.append(without ? "<> all(cast(? as bigint[]))" : "= any(cast(? as bigint[]))");
            values.add(new Ids(Stream.of(each).map(Long::valueOf).toArray(Long[]::new)));
        }
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

    /** The statement as a query of the persistence provider, with numbered parameters. */
    Query query(EntityManager entities) {
        return given(entities.createNativeQuery(numbered()));
    }

    /** The rows from a provider that lends no connection now. */
    Stream<Row> rows(EntityManager entities) {
        if (Backend.of(entities).lending()) {
            Query query = query(entities).setHint("eclipselink.result-type", "Map");
            return ((List<?>) query.getResultList()).stream().map(row -> Row.of((Map<?, ?>) row));
        }
        Query query = given(entities.createNativeQuery(numbered(), Tuple.class));
        return ((List<?>) query.getResultList()).stream().map(row -> Row.of((Tuple) row));
    }

    private String numbered() {
        StringBuilder numbered = new StringBuilder(text.length() + 32);
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            numbered.append(text.charAt(i));
            if (text.charAt(i) == '?') {
                number++;
                numbered.append(number);
            }
        }
        return numbered.toString();
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
    private record Ids(Long[] each) {

        String text() {
            return Stream.of(each).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
    }
}
