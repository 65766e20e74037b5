package org.rounds.shared.service;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rounds.testing.Database;

/** Creates one entity of each kind with a different value in every attribute. */
final class Specimens {

    /** Id of every sample, so that they can reference each other. */
    private static final long ID = 7_000_000_000_000L;

    /**
     * Attributes that stay empty, by table: a comment belongs to an activity or to another subject.
     */
    private static final Map<String, String> EMPTY = Map.of("feed_comment", "activity_id");

    private final Database database;
    private final Map<MappedEntity, Map<String, TableColumn>> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> made = new HashMap<>();
    private int number;

    Specimens(Database database, List<MappedEntity> entities) throws SQLException {
        this.database = database;
        for (MappedEntity each : entities) {
            columns.put(each, TableColumn.of(database, each.table()));
        }
    }

    /** The entities, each after those that it references. */
    List<MappedEntity> inOrderOfReference() {
        List<MappedEntity> ordered = new ArrayList<>();
        while (ordered.size() < columns.size()) {
            List<String> there = ordered.stream().map(MappedEntity::table).toList();
            columns.keySet().stream()
                    .filter(each -> !ordered.contains(each))
                    .filter(each -> refersOnlyTo(each, there))
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private boolean refersOnlyTo(MappedEntity entity, List<String> there) {
        return columns.get(entity).values().stream()
                .map(TableColumn::references)
                .allMatch(to -> to == null || to.equals(entity.table()) || there.contains(to));
    }

    Object make(MappedEntity entity) {
        Object specimen = MappedEntity.construct(entity.type());
        Map<String, Object> values = new HashMap<>();
        for (MappedEntity.Attribute each : entity.attributes()) {
            TableColumn column = columns.get(entity).get(each.column());
            if (each.column().equals(EMPTY.get(entity.table()))) {
                each.set(specimen, null);
            } else if (isId(each, column)) {
                each.set(specimen, ID);
            } else if (column.references() != null) {
                each.set(specimen, referred(each, column));
            } else if (!each.isVersion()) {
                each.set(specimen, value(each, column));
            }
            values.put(each.column(), each.get(specimen));
        }
        made.put(entity.table(), values);
        return specimen;
    }

    private static boolean isId(MappedEntity.Attribute attribute, TableColumn column) {
        boolean number = attribute.type() == long.class || attribute.type() == Long.class;
        return number && (attribute.isId() || column.references() != null);
    }

    /** The value of the referenced sample in that column. */
    private Object referred(MappedEntity.Attribute attribute, TableColumn column) {
        return made.get(column.references()).get(attribute.column());
    }

    private Object value(MappedEntity.Attribute attribute, TableColumn column) {
        number++;
        Class<?> type = attribute.type();
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        } else if (type == String.class) {
            String text = number + "é😀";
            return column.size() < text.length() ? "x" + number : text;
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-02T08:15:30.123Z").plusMillis(number);
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 2, 28).plusDays(number);
        } else if (type == boolean.class) {
            return true;
        } else if (type == short.class || type == Short.class) {
            return (short) number;
        }
        return type == int.class ? (Object) number : Long.valueOf(Long.MAX_VALUE - number);
    }

    /** Changes the first text of a stored sample. */
    void change(MappedEntity entity, Object id) {
        Object stored = database.entities().find(entity.type(), id);
        entity.attributes().stream()
                .filter(each -> each.type() == String.class)
                .findFirst()
                .orElseThrow()
                .set(stored, "new");
    }
}
