package org.rounds.shared.web;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** A record as an object, as {@link RecordWriter} writes it. */
public final class RecordAsObject implements JsonbSerializer<Record> {

    @Override
    public void serialize(Record value, JsonGenerator generator, SerializationContext context) {
        RecordWriter.write(value, generator);
    }
}
