package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** The formats of all API values. */
final class Shapes {

    private static final String TIME =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z";

    private Shapes() {}

    /** Checks all values below this one. */
    static void check(String where, JsonValue value) {
        if (value instanceof JsonObject object) {
            object.forEach((name, each) -> checkNamed(where + " " + name, name, each));
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> check(where + "[]", each));
        }
    }

    private static void checkNamed(String where, String name, JsonValue value) {
        boolean id = name.equals("id") || name.endsWith("Id") || name.equals("latest");
        boolean time = name.endsWith("At") || name.equals("since") || name.equals("asOf");
        if (value != JsonValue.NULL && (id || time)) {
            assertThat(value).as(where).isInstanceOf(JsonString.class);
            String text = ((JsonString) value).getString();
            assertThat(text).as(where).matches(id ? "[0-9]+" : TIME);
        }
        check(where, value);
    }
}
