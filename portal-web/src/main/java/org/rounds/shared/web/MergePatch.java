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
 * The body of a PATCH (RFC 7396): absent members keep their value, null removes it.
 *
 * @param fields the object that was sent
 */
public record MergePatch(JsonObject fields) {

    /** Media type of merge patches; plain JSON is accepted, too. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /**
     * A text.
     *
     * @param absent value for "unchanged"
     * @param removed value for "removed"
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

    /** A list of texts; null if unchanged, empty if removed. */
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

    /** A time in RFC 3339; null if unchanged. */
    public Instant moment(String field) {
        String text = text(field, null, "");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "invalid.moment");
        }
    }

    /** The patch of a nested object; empty if absent. */
    public MergePatch inside(String field) {
        JsonValue value = fields.get(field);
        if (value != null && !(value instanceof JsonObject)) {
            throw new Invalid(field, "invalid.type");
        }
        return new MergePatch(value == null ? JsonValue.EMPTY_JSON_OBJECT : value.asJsonObject());
    }

    /** A boolean; null if unchanged. */
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
