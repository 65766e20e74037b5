package org.rounds.shared.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a statement is given by name: {@code Parameters.of("person", id).and("today", today)} for
 * {@code where person_id = :person and day < :today}. They never change: {@link #and} gives new
 * ones.
 *
 * <p>A value is a number, a text, a truth value, a day, or a collection of ids or words for {@code
 * in (:ids)}. It is never null, of which PostgreSQL could not tell the type: {@code nullif(:link,
 * '')} stores nothing for an empty text.
 */
public final class Parameters {

    private static final Parameters NONE = new Parameters(null, null, null);

    private final Parameters others;
    private final String name;
    private final Object value;
    private final int size;

    private Parameters(Parameters others, String name, Object value) {
        this.others = others;
        this.name = name;
        this.value = value;
        this.size = others == null ? 0 : others.size + 1;
    }

    /** For a statement that is always the same. */
    public static Parameters none() {
        return NONE;
    }

    /** A parameter; see {@link #and}. */
    public static Parameters of(String name, Object value) {
        return NONE.and(name, value);
    }

    /**
     * These, and one more.
     *
     * @throws IllegalArgumentException if there is one of this name
     * @throws NullPointerException if there is no value; it names the parameter
     */
    public Parameters and(String another, Object its) {
        if (value(another) != null) {
            throw new IllegalArgumentException("Parameter :" + another + " is given twice");
        }
        Objects.requireNonNull(its, () -> "Parameter :" + another + " is null");
        return new Parameters(this, another, its);
    }

    /**
     * These and others, for a statement that has fragments of its own parameters.
     *
     * @throws IllegalArgumentException if both have a parameter of the same name
     */
    public Parameters and(Parameters more) {
        if (this == NONE) {
            return more;
        }
        return more == NONE ? this : and(more.others).and(more.name, more.value);
    }

    /** As {@link #and}, if a condition is met that the statement asks for, too. */
    public Parameters andIf(boolean asked, String another, Object its) {
        return asked ? and(another, its) : this;
    }

    int size() {
        return size;
    }

    /** The value of a name; null if there is none. */
    public Object value(String wanted) {
        for (Parameters each = this; each != NONE; each = each.others) {
            if (each.name.equals(wanted)) {
                return each.value;
            }
        }
        return null;
    }

    /** The names that are not among those which a statement asks for. */
    List<String> without(Collection<String> asked) {
        List<String> unused = new ArrayList<>();
        for (Parameters each = this; each != NONE; each = each.others) {
            if (!asked.contains(each.name)) {
                unused.add(each.name);
            }
        }
        return unused;
    }
}
