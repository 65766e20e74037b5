package org.rounds.shared.json;

import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.rounds.shared.service.InlinedJson;

/** JSON format of all records. */
public final class JsonForm {

    private static final Jsonb READER =
            JsonbBuilder.create(
                    new JsonbConfig()
                            .withDeserializers(new IdAsText(), new FlagAsFlag())
                            .withAdapters(new MomentAsText()));

    private JsonForm() {}

    /**
     * Reads a record, whose inlined parts have their members in the object itself; members that it
     * does not know are passed over.
     *
     * @throws RuntimeException if it is not of that form
     */
    public static <T extends Record> T read(JsonObject object, Class<T> type) {
        return READER.fromJson(InlinedJson.nested(object, type).toString(), type);
    }

    /** Writes a record in UTF-8 and leaves the stream open. */
    public static void write(Record value, OutputStream target) {
        RecordWriter.write(value, target);
    }

    /** A record as text, like {@link #write}. */
    public static String text(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(value, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
