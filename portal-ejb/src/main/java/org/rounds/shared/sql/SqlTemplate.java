package org.rounds.shared.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A statement with names, taken to pieces once. Most statements are constants, so that they are
 * found again by their text.
 */
final class SqlTemplate {

    /**
     * Ids that are parameters of their own. More are one array; of every array PostgreSQL believes
     * that it has ten, when it decides whether planning anew is worth it.
     */
    private static final int FEW = 10;

    /** No row has this id. */
    private static final long NOBODY = -1;

    /** How many are kept; a program that makes up more begins anew. */
    private static final int MOST = 2000;

    private static final Map<String, SqlTemplate> KNOWN = new ConcurrentHashMap<>();

    private final List<String> between;
    private final List<Slot> slots;
    private final Set<String> names;

    /** The text where no list is part of it; null otherwise. */
    private final String fixed;

    SqlTemplate(List<String> between, List<Slot> slots) {
        this.between = List.copyOf(between);
        this.slots = List.copyOf(slots);
        names = slots.stream().map(Slot::name).collect(Collectors.toUnmodifiableSet());
        fixed = slots.stream().anyMatch(Slot::list) ? null : String.join("?", between);
    }

    /**
     * @param name what the value is looked up by
     * @param list whether it is a list, so that the words around it belong to it
     * @param without whether these are {@code not in}
     */
    record Slot(String name, boolean list, boolean without) {}

    /** See {@link SqlScanner#scan}. */
    static SqlTemplate of(String sql) {
        SqlTemplate known = KNOWN.get(sql);
        if (known == null) {
            known = SqlScanner.scan(sql);
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(sql, known);
        }
        return known;
    }

    /**
     * The statement with a {@code ?} for each value.
     *
     * @param arrays whether the database has arrays, so that a long list is one value
     * @throws IllegalArgumentException if a parameter is missing, not used, or a list where it must
     *     be none or the other way round; it is named
     */
    Sql with(Parameters parameters, boolean arrays) {
        return fixed == null ? filled(parameters, arrays, false) : fixed(parameters);
    }

    /** As {@link #with}, with {@code ?1}, {@code ?2} as persistence providers want it. */
    Sql numbered(Parameters parameters, boolean arrays) {
        return filled(parameters, arrays, true);
    }

    private Sql fixed(Parameters parameters) {
        List<Object> values = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            values.add(value(slot, parameters));
        }
        refuseUnused(parameters);
        return new Sql(BackgroundWork.marked(fixed), values);
    }

    private Sql filled(Parameters parameters, boolean arrays, boolean numbered) {
        Filling filling = new Filling(arrays, numbered);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Object value = value(slot, parameters);
            filling.text.append(between.get(i));
            if (slot.list()) {
                filling.list((Collection<?>) value, slot.without());
            } else {
                filling.value(value);
            }
        }
        refuseUnused(parameters);
        String text = filling.text.append(between.get(slots.size())).toString();
        return new Sql(BackgroundWork.marked(text), filling.values);
    }

    private Object value(Slot slot, Parameters parameters) {
        Object value = parameters.value(slot.name());
        if (value == null) {
            throw new IllegalArgumentException(
                    "No parameter :" + slot.name() + " for " + String.join(":", between));
        }
        if (value instanceof Collection<?> != slot.list()) {
            throw new IllegalArgumentException(
                    "A list stands in \"in (:%s)\", and nothing else does".formatted(slot.name()));
        }
        return value;
    }

    private void refuseUnused(Parameters parameters) {
        if (parameters.size() != names.size()) {
            throw new IllegalArgumentException(
                    "Not used: " + parameters.without(names) + " in " + String.join(":", between));
        }
    }

    /** A text that is being put together with its values. */
    private static final class Filling {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private final boolean arrays;
        private final boolean numbered;

        Filling(boolean arrays, boolean numbered) {
            this.arrays = arrays;
            this.numbered = numbered;
        }

        void value(Object value) {
            values.add(value);
            text.append('?');
            if (numbered) {
                text.append(values.size());
            }
        }

        /**
         * Asks for ids, or for words, each of which is a parameter. Where there are no arrays the
         * last id is repeated up to the next power of two: so a few statements serve lists of all
         * lengths, and the database need not parse (and keep) one for each.
         */
        void list(Collection<?> each, boolean without) {
            boolean ids = each.isEmpty() || each.iterator().next() instanceof Long;
            if (ids && arrays && each.size() > FEW) {
                text.append(without ? "<> all(cast(" : "= any(cast(");
                value(new Sql.Ids(each.stream().map(Long.class::cast).toArray(Long[]::new)));
                text.append(" as bigint[]))");
                return;
            }
            text.append(without ? "not in (" : "in (");
            if (each.isEmpty()) {
                text.append(NOBODY);
            }
            Object last = null;
            for (Object one : each) {
                listed(one, last != null);
                last = one;
            }
            for (int more = ids && !arrays ? missing(each.size()) : 0; more > 0; more--) {
                listed(last, true);
            }
            text.append(')');
        }

        private void listed(Object one, boolean further) {
            text.append(further ? ", " : "");
            value(one);
        }

        /** How many are missing to the next power of two. */
        private static int missing(int size) {
            return size < 2 ? 0 : Integer.highestOneBit(size - 1) * 2 - size;
        }
    }
}
