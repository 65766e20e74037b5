package org.rounds.shared.service;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An entity class, or the element class of an entity's collection, with its mapping. */
record MappedEntity(Class<?> type, String table) {

    static MappedEntity of(Class<?> entity) {
        return new MappedEntity(entity, entity.getAnnotation(Table.class).name());
    }

    /** The element collections of the entity, which have tables of their own. */
    Stream<MappedEntity> collections() {
        return fields(type)
                .filter(MappedEntity::isCollection)
                .map(
                        field ->
                                new MappedEntity(
                                        elements(field),
                                        field.getAnnotation(CollectionTable.class).name()));
    }

    private static boolean isCollection(Field field) {
        return field.isAnnotationPresent(ElementCollection.class);
    }

    private static Class<?> elements(Field field) {
        ParameterizedType collection = (ParameterizedType) field.getGenericType();
        return (Class<?>) collection.getActualTypeArguments()[0];
    }

    /** The mapped fields, with embedded objects replaced by their fields. */
    List<Attribute> attributes() {
        return fields(type)
                .filter(field -> !isCollection(field))
                .flatMap(
                        field ->
                                isEmbedded(field)
                                        ? fields(field.getType())
                                                .map(inner -> new Attribute(field, inner))
                                        : Stream.of(new Attribute(null, field)))
                .toList();
    }

    private static boolean isEmbedded(Field field) {
        return field.isAnnotationPresent(Embedded.class)
                || field.isAnnotationPresent(EmbeddedId.class);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Transient.class))
                .peek(field -> field.setAccessible(true));
    }

    /** Its id: one attribute, or the embedded object of several. */
    Object id(Object entity) {
        Attribute first = attributes().stream().filter(Attribute::isId).findFirst().orElseThrow();
        return first.isEmbedded() ? first.object(entity) : first.get(entity);
    }

    /** An empty object of a class with any visible constructor. */
    static Object construct(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isVersioned() {
        return attributes().stream().anyMatch(Attribute::isVersion);
    }

    /** Attribute values of an entity. */
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
     * A mapped field.
     *
     * @param holder the field with the embedded object; null for a field of the entity
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
            return field.isAnnotationPresent(Id.class)
                    || isEmbedded() && holder.isAnnotationPresent(EmbeddedId.class);
        }

        boolean isEmbedded() {
            return holder != null;
        }

        boolean isVersion() {
            return field.isAnnotationPresent(Version.class);
        }

        /** The constants of an enum; none for other types. */
        List<Object> words() {
            return type().isEnum() ? List.of(type().getEnumConstants()) : List.of();
        }

        /** The owner of the field: the entity, or an embedded object, created if missing. */
        Object object(Object entity) {
            if (!isEmbedded()) {
                return entity;
            }
            try {
                if (holder.get(entity) == null) {
                    holder.set(entity, construct(holder.getType()));
                }
                return holder.get(entity);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
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
