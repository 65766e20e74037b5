package org.rounds.shared.sql;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.rounds.shared.model.Named;

/**
 * One row of a result, read by column names of the statement, in lower case. A name that is missing
 * or ambiguous throws an {@link IllegalArgumentException}. The column of a single-column result is
 * read without its name.
 */
public final class Row {

    private final Columns columns;
    private final Object[] values;

    Row(Columns columns, Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    static Row of(Tuple tuple) {
        return new Row(
                new Columns(tuple.getElements().stream().map(each -> each.getAlias()).toList()),
                tuple.toArray());
    }

    static Row of(Map<?, ?> columns) {
        return new Row(
                new Columns(columns.keySet().stream().map(String::valueOf).toList()),
                columns.values().toArray());
    }

    /** Whether the column is null. */
    public boolean isNull(String column) {
        return value(column) == null;
    }

    /** A number of up to 64 bits; null if the column is null. */
    public Long id(String column) {
        return id(value(column));
    }

    /** {@link #id(String)} of the only column. */
    public Long id() {
        return id(value());
    }

    /** A number that is never null. */
    public int number(String column) {
        return ((Number) value(column)).intValue();
    }

    /** {@link #number(String)} of the only column. */
    public int number() {
        return ((Number) value()).intValue();
    }

    /** A text; null if the column is null. */
    public String text(String column) {
        return (String) value(column);
    }

    /** {@link #text(String)} of the only column. */
    public String text() {
        return (String) value();
    }

    /** A boolean; of a number, whether it is not 0. */
    public boolean flag(String column) {
        return flag(value(column));
    }

    /** {@link #flag(String)} of the only column. */
    public boolean flag() {
        return flag(value());
    }

    /** A time stored in milliseconds since 1970 UTC; null if the column is null. */
    public Instant moment(String column) {
        return moment(value(column));
    }

    /** {@link #moment(String)} of the only column. */
    public Instant moment() {
        return moment(value());
    }

    /** A date; null if the column is null. */
    public LocalDate date(String column) {
        Object value = value(column);
        return value instanceof LocalDate day
                ? day
                : value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    /**
     * A department, site or the like; null if the id column is null.
     *
     * @param of prefix of the columns {@code of_id} and {@code of_name}
     */
    public Named named(String of) {
        Long id = id(of + "_id");
        return id == null ? null : new Named(id, text(of + "_name"));
    }

    private Object value(String column) {
        return values[columns.place(column)];
    }

    private Object value() {
        return values[columns.only()];
    }

    private static Long id(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static boolean flag(Object value) {
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }

    private static Instant moment(Object value) {
        return value == null ? null : Instant.ofEpochMilli(((Number) value).longValue());
    }
}
