package org.rounds.shared.json;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.shared.service.Members;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as JSON objects with their {@linkplain RecordParts components} in order, null
 * included, ids and times as texts; {@link Members} are written among the components. Classes are
 * inspected once; a general mapper inspects every value and takes several times as long for a page
 * of activities.
 */
final class RecordWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final MomentAsText MOMENTS = new MomentAsText();

    private static final ClassValue<List<Component>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> type) {
                    return RecordParts.of(type).stream().map(Component::of).toList();
                }
            };

    private RecordWriter() {}

    static void write(Record value, OutputStream target) {
        try (JsonGenerator generator =
                FACTORY.createGenerator(ObjectWriteContext.empty(), target)) {
            write(value, generator);
        }
    }

    private static void write(Record value, JsonGenerator generator) {
        generator.writeStartObject();
        for (Component component : COMPONENTS.get(value.getClass())) {
            Object content = component.of(value);
            if (content instanceof Members more) {
                members(more.values(), generator);
            } else {
                generator.writeName(component.name());
                content(content, generator);
            }
        }
        generator.writeEndObject();
    }

    private static void content(Object value, JsonGenerator generator) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Long id) {
            generator.writeString(id.toString());
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Instant moment) {
            generator.writeString(MOMENTS.adaptToJson(moment));
        } else if (value instanceof Record record) {
            write(record, generator);
        } else if (value instanceof Collection<?> many) {
            generator.writeStartArray();
            many.forEach(each -> content(each, generator));
            generator.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            members(map, generator);
            generator.writeEndObject();
        } else {
            other(value, generator);
        }
    }

    private static void members(Map<?, ?> values, JsonGenerator generator) {
        values.forEach(
                (name, each) -> {
                    generator.writeName(String.valueOf(name));
                    content(each, generator);
                });
    }

    private static void other(Object value, JsonGenerator generator) {
        if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof Enum<?> constant) {
            generator.writeString(constant.name());
        } else if (value instanceof Temporal) {
            generator.writeString(value.toString());
        } else {
            throw new IllegalStateException("No form for " + value.getClass());
        }
    }

    /** A part of a record, with its JSON name. */
    private record Component(SerializableString name, RecordParts.Part part) {

        static Component of(RecordParts.Part part) {
            return new Component(new SerializedString(part.name()), part);
        }

        Object of(Record value) {
            try {
                return part.of(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + name, e);
            }
        }
    }
}
