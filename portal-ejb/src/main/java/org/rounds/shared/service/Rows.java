package org.rounds.shared.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
        Query query = entities.createNativeQuery(numbered(sql));
        bind(query, parameters);
        List<?> rows = query.getResultList();
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
        Query query = entities.createNativeQuery(numbered(sql));
        bind(query, List.of(parameters));
        return query.executeUpdate();
    }

    /** Numbers the parameters, as Jakarta Persistence wants them. */
    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder(sql.length() + 16);
        int number = 1;
        for (int i = 0; i < sql.length(); i++) {
            numbered.append(sql.charAt(i));
            boolean bare =
                    sql.charAt(i) == '?'
                            && (i + 1 == sql.length() || !Character.isDigit(sql.charAt(i + 1)));
            if (bare) {
                numbered.append(number++);
            }
        }
        return numbered.toString();
    }

    private static void bind(Query query, Collection<?> parameters) {
        int position = 1;
        for (Object parameter : parameters) {
            query.setParameter(position++, parameter);
        }
    }

    /** The ids as a list for {@code in (…)}; they are numbers, so there is nothing to escape. */
    public static String in(Collection<Long> ids) {
        return ids.isEmpty()
                ? "(-1)"
                : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
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
