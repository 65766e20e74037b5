package org.rounds.shared.service;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An entity class as its annotations map it. */
record MappedEntity(Class<?> type) {

    String table() {
        return type.getAnnotation(Table.class).name();
    }

    /** The mapped fields, with those of embedded objects in their place. */
    List<Attribute> attributes() {
        return fields(type)
                .flatMap(
                        field ->
                                field.isAnnotationPresent(Embedded.class)
                                        ? fields(field.getType())
                                                .map(inner -> new Attribute(field, inner))
                                        : Stream.of(new Attribute(null, field)))
                .toList();
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Transient.class))
                .peek(field -> field.setAccessible(true));
    }

    Object id(Object entity) {
        return attributes().stream().filter(Attribute::isId).findFirst().orElseThrow().get(entity);
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

    /**
     * One mapped field.
     *
     * @param holder the field with the embedded object that has it; null for a field of the entity
     */
    record Attribute(Field holder, Field field) {

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

        boolean isId() {
            return field.isAnnotationPresent(Id.class);
        }

        boolean isVersion() {
            return field.isAnnotationPresent(Version.class);
        }

        /** The words of an enum; none for any other type. */
        List<Object> words() {
            return type().isEnum() ? List.of(type().getEnumConstants()) : List.of();
        }

        private Object object(Object entity) throws IllegalAccessException {
            return holder == null ? entity : holder.get(entity);
        }

        Object get(Object entity) {
            try {
                return field.get(object(entity));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        void set(Object entity, Object value) {
            try {
                field.set(object(entity), value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
