package org.rounds.shared.json;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.rounds.shared.model.TimeOrderedId;

/**
 * Writes a {@code long}, which is an id, as a text, because JavaScript numbers do not hold 64 bits;
 * an {@code int} is a number. Ids are read from texts or numbers.
 */
public final class IdAsText implements JsonbDeserializer<Long> {

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (!text.matches(TimeOrderedId.PATTERN)) {
            throw new JsonbException("Not an id");
        }
        return Long.valueOf(text);
    }
}
