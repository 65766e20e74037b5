package org.rounds.shared.web;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.RecordComponent;

/** A record as an object with its components in their order, the empty ones as null. */
public final class RecordAsObject implements JsonbSerializer<Record> {

    @Override
    public void serialize(Record value, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object content = content(value, component);
            if (content == null) {
                generator.writeNull(component.getName());
            } else {
                context.serialize(component.getName(), content, generator);
            }
        }
        generator.writeEnd();
    }

    private static Object content(Record value, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
