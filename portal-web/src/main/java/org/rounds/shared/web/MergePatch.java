package org.rounds.shared.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.rounds.shared.error.Invalid;

/**
 * The body of a PATCH (RFC 7396): what is absent stays as it is, what is null goes away.
 *
 * @param fields the object that was sent
 */
public record MergePatch(JsonObject fields) {

    /** The media type of merge patches; plain JSON is taken as well. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /**
     * A text to be changed.
     *
     * @param absent what stands for "stays as it is"
     * @param removed what stands for "goes away"
     */
    public String text(String field, String absent, String removed) {
        JsonValue value = fields.get(field);
        if (value == null) {
            return absent;
        }
        if (value == JsonValue.NULL) {
            return removed;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new Invalid(field, "invalid.type");
    }

    /** Texts to be changed; null if they stay as they are, empty if they go away. */
    public List<String> texts(String field) {
        JsonValue value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (value == JsonValue.NULL) {
            return List.of();
        }
        boolean fits =
                value instanceof JsonArray all
                        && all.stream().allMatch(each -> each instanceof JsonString);
        if (!fits) {
            throw new Invalid(field, "invalid.type");
        }
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    /** A moment to be changed, in RFC 3339; null if it stays as it is. */
    public Instant moment(String field) {
        String text = text(field, null, "");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "invalid.moment");
        }
    }

    /** The changes to an object inside; no changes if it is absent. */
    public MergePatch inside(String field) {
        JsonValue value = fields.get(field);
        if (value != null && !(value instanceof JsonObject)) {
            throw new Invalid(field, "invalid.type");
        }
        return new MergePatch(value == null ? JsonValue.EMPTY_JSON_OBJECT : value.asJsonObject());
    }

    /** A mark to be set or taken away; null if it stays as it is. */
    public Boolean flag(String field) {
        JsonValue value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new Invalid(field, "invalid.type");
        }
        return value == JsonValue.TRUE;
    }
}
