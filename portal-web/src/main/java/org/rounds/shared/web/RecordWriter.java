package org.rounds.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes records as JSON objects with their components in their order, the empty ones as null, ids
 * and moments as texts. It looks at each class once; a general mapper looks at every value and
 * takes several times as long for a page of activities.
 */
final class RecordWriter {

    private static final MomentAsText MOMENTS = new MomentAsText();

    private static final ClassValue<List<Component>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents()).map(Component::of).toList();
                }
            };

    private RecordWriter() {}

    static void write(Record value, JsonGenerator generator) {
        generator.writeStartObject();
        for (Component component : COMPONENTS.get(value.getClass())) {
            generator.writeKey(component.name());
            content(component.of(value), generator);
        }
        generator.writeEnd();
    }

    private static void content(Object value, JsonGenerator generator) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.write(text);
        } else if (value instanceof Long id) {
            generator.write(id.toString());
        } else if (value instanceof Integer number) {
            generator.write(number);
        } else if (value instanceof Boolean flag) {
            generator.write(flag);
        } else if (value instanceof Instant moment) {
            generator.write(MOMENTS.adaptToJson(moment));
        } else if (value instanceof Record record) {
            write(record, generator);
        } else if (value instanceof Collection<?> many) {
            generator.writeStartArray();
            many.forEach(each -> content(each, generator));
            generator.writeEnd();
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            map.forEach(
                    (key, each) -> {
                        generator.writeKey(String.valueOf(key));
                        content(each, generator);
                    });
            generator.writeEnd();
        } else {
            other(value, generator);
        }
    }

    private static void other(Object value, JsonGenerator generator) {
        try (JsonReader reader =
                Json.createReader(new StringReader(JsonForm.get().toJson(value)))) {
            generator.write(reader.readValue());
        }
    }

    /** A part of a record. */
    private record Component(String name, Method accessor) {

        static Component of(RecordComponent component) {
            component.getAccessor().trySetAccessible();
            return new Component(component.getName(), component.getAccessor());
        }

        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + name, e);
            }
        }
    }
}
