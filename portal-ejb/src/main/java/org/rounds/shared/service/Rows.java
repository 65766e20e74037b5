package org.rounds.shared.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads plain SQL row by row into records, the same on every database and persistence provider. */
public final class Rows {

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
        Numbered numbered = new Numbered(sql, parameters);
        Query query = entities.createNativeQuery(numbered.sql());
        int position = 1;
        for (Object value : numbered.values()) {
            query.setParameter(position++, value);
        }
        return query;
    }

    /**
     * The ids as a list for {@code in (…)}. They become parameters, as many as the next power of
     * two: so there are few different statements, which databases know again.
     */
    public static String in(Collection<Long> ids) {
        return ids.isEmpty()
                ? "(-1)"
                : ids.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", Numbered.LIST, Numbered.END));
    }

    /**
     * A statement whose parameters have numbers, as Jakarta Persistence wants them, the ids of its
     * lists among them.
     */
    private static final class Numbered {

        private static final String LIST = "(#";
        private static final String END = ")";

        /** Longer lists are written into the statement. */
        private static final int LONGEST = 256;

        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        Numbered(String sql, Collection<?> parameters) {
            text = new StringBuilder(sql.length() + 64);
            Iterator<?> given = parameters.iterator();
            for (int i = 0; i < sql.length(); i++) {
                if (sql.charAt(i) == '?') {
                    parameter(given.next());
                } else if (sql.startsWith(LIST, i)) {
                    int end = sql.indexOf(END, i);
                    list(sql.substring(i + LIST.length(), end));
                    i = end;
                } else {
                    text.append(sql.charAt(i));
                }
            }
        }

        private void parameter(Object value) {
            values.add(value);
            text.append('?').append(values.size());
        }

        private void list(String ids) {
            String[] each = ids.split(",");
            text.append('(');
            if (each.length > LONGEST) {
                text.append(ids);
            } else {
                int places = Integer.highestOneBit(2 * each.length - 1);
                for (int i = 0; i < places; i++) {
                    text.append(i == 0 ? "" : ",");
                    parameter(Long.valueOf(each[Math.min(i, each.length - 1)]));
                }
            }
            text.append(')');
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
