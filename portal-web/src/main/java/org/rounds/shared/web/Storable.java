package org.rounds.shared.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.text.Characters;

/** Checks that texts of requests can be stored. */
public final class Storable {

    private Storable() {}

    static boolean is(String text) {
        return Characters.isStorable(text);
    }

    /**
     * @throws Invalid if a text cannot be stored; names its field
     */
    public static void require(JsonObject object) {
        for (Map.Entry<String, JsonValue> field : object.entrySet()) {
            if (!is(field.getKey()) || !is(field.getValue())) {
                throw new Invalid(
                        is(field.getKey()) ? field.getKey() : "body", "invalid.characters");
            }
        }
    }

    private static boolean is(JsonValue value) {
        if (value instanceof JsonString text) {
            return is(text.getString());
        }
        if (value instanceof JsonArray all) {
            return all.stream().allMatch(Storable::is);
        }
        return !(value instanceof JsonObject object)
                || object.entrySet().stream()
                        .allMatch(each -> is(each.getKey()) && is(each.getValue()));
    }
}
