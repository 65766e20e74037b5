package org.rounds.shared.service;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An entity class as its annotations map it. */
record MappedEntity(Class<?> type) {

    String table() {
        return type.getAnnotation(Table.class).name();
    }

    List<Attribute> attributes() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Transient.class))
                .map(Attribute::new)
                .toList();
    }

    boolean isVersioned() {
        return attributes().stream().anyMatch(Attribute::isVersion);
    }

    /** What an entity holds, by attribute. */
    Map<String, Object> values(Object entity) {
        Map<String, Object> values = new TreeMap<>();
        attributes().forEach(each -> values.put(each.name(), String.valueOf(each.get(entity))));
        return values;
    }

    Object value(Object entity, String attribute) {
        return attributes().stream()
                .filter(each -> each.name().equals(attribute))
                .findFirst()
                .orElseThrow()
                .get(entity);
    }

    /** One mapped field. */
    record Attribute(Field field) {

        Attribute {
            field.setAccessible(true);
        }

        String name() {
            return field.getName();
        }

        Class<?> type() {
            return field.getType();
        }

        String column() {
            Column named = field.getAnnotation(Column.class);
            return named == null || named.name().isEmpty() ? name() : named.name();
        }

        boolean isVersion() {
            return field.isAnnotationPresent(Version.class);
        }

        /** The words of an enum; none for any other type. */
        List<Object> words() {
            return type().isEnum() ? List.of(type().getEnumConstants()) : List.of();
        }

        Object get(Object entity) {
            try {
                return field.get(entity);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        void set(Object entity, Object value) {
            try {
                field.set(entity, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
