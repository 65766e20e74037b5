package org.rounds.shared.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads plain SQL row by row into records, the same on every database and persistence provider. */
public final class Rows {

    private static final Map<EntityManagerFactory, Boolean> POSTGRES = new ConcurrentHashMap<>();

    private Rows() {}

    /**
     * Runs a query with a bare {@code ?} for each parameter, in their order, and reads each row.
     */
    public static <T> List<T> list(
            EntityManager entities, String sql, Collection<?> parameters, Function<Row, T> reader) {
        List<?> rows = query(entities, sql, parameters).getResultList();
        return rows.stream().map(Row::new).map(reader).toList();
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
        return query(entities, sql, List.of(parameters)).executeUpdate();
    }

    private static Query query(EntityManager entities, String sql, Collection<?> parameters) {
        boolean arrays = sql.contains(Numbered.LIST) && isPostgres(entities);
        Numbered numbered = new Numbered(sql, parameters, arrays);
        Query query = entities.createNativeQuery(numbered.sql());
        int position = 1;
        for (Object value : numbered.values()) {
            query.setParameter(position++, value);
        }
        return query;
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
                        .collect(Collectors.joining(",", Numbered.LIST, Numbered.END));
    }

    /** Whether the database is PostgreSQL, which has arrays and lateral joins. */
    public static boolean isPostgres(EntityManager entities) {
        return POSTGRES.computeIfAbsent(
                entities.getEntityManagerFactory(),
                factory ->
                        exists(
                                entities,
                                "select 1 from information_schema.tables"
                                        + " where table_schema = 'information_schema' and table_name = 'sql_features'"));
    }

    /**
     * A statement whose parameters have numbers, as Jakarta Persistence wants them. Where there are
     * arrays, a list of ids is one of them: so it stays the same statement, which the database does
     * not have to plan again.
     */
    private static final class Numbered {

        private static final String LIST = "(#";
        private static final String END = ")";
        private static final String IN = "in ";
        private static final String NOT_IN = "not in ";

        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();
        private final boolean arrays;

        Numbered(String sql, Collection<?> parameters, boolean arrays) {
            this.arrays = arrays;
            text = new StringBuilder(sql.length() + 64);
            Iterator<?> given = parameters.iterator();
            int done = 0;
            while (done < sql.length()) {
                if (sql.charAt(done) == '?') {
                    parameter(given.next());
                    done++;
                } else if (sql.startsWith(LIST, done)) {
                    int end = sql.indexOf(END, done);
                    list(sql.substring(done + LIST.length(), end));
                    done = end + END.length();
                } else {
                    text.append(sql.charAt(done));
                    done++;
                }
            }
        }

        private void parameter(Object value) {
            values.add(value);
            text.append('?').append(values.size());
        }

        private void list(String ids) {
            if (!arrays) {
                text.append('(').append(ids).append(')');
                return;
            }
            boolean without = endsWith(NOT_IN);
            text.setLength(text.length() - (without ? NOT_IN : IN).length());
            text.append(without ? "<> all(cast(" : "= any(cast(");
            parameter("{" + ids + "}");
            text.append(" as bigint[]))");
        }

        private boolean endsWith(String end) {
            return text.indexOf(end, text.length() - end.length()) >= 0;
        }

        String sql() {
            return text.toString();
        }

        List<Object> values() {
            return values;
        }
    }

    /** One row of an answer, column by column from 0. */
    public static final class Row {

        private final Object[] columns;

        Row(Object row) {
            columns = row instanceof Object[] many ? many : new Object[] {row};
        }

        public Long id(int column) {
            return columns[column] == null ? null : ((Number) columns[column]).longValue();
        }

        public int number(int column) {
            return ((Number) columns[column]).intValue();
        }

        public String text(int column) {
            return (String) columns[column];
        }

        public boolean flag(int column) {
            return columns[column] instanceof Boolean flag
                    ? flag
                    : ((Number) columns[column]).intValue() != 0;
        }

        /** A moment that is stored in milliseconds; null where there is none. */
        public Instant moment(int column) {
            Long millis = id(column);
            return millis == null ? null : Instant.ofEpochMilli(millis);
        }

        /** A day; null where there is none. */
        public LocalDate date(int column) {
            Object value = columns[column];
            return value instanceof LocalDate day
                    ? day
                    : value == null ? null : ((java.sql.Date) value).toLocalDate();
        }

        /** A department, site or the like from a column with its id and the next with its name. */
        public Named named(int column) {
            return columns[column] == null ? null : new Named(id(column), text(column + 1));
        }
    }
}
