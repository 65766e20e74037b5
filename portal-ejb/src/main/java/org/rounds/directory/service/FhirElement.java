package org.rounds.directory.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.rounds.importfile.service.CleanText;

/**
 * A JSON object of a FHIR resource; members of an unexpected type are treated as absent.
 *
 * @param json the object
 */
record FhirElement(JsonObject json) {

    /** The string as a clean line, see {@link CleanText#line}; null if absent. */
    String text(String name) {
        return json.get(name) instanceof JsonString string
                ? CleanText.line(string.getString())
                : null;
    }

    /** Whether the element is {@code false}. */
    boolean isFalse(String name) {
        return json.get(name) == JsonValue.FALSE;
    }

    Optional<FhirElement> element(String name) {
        return json.get(name) instanceof JsonObject object
                ? Optional.of(new FhirElement(object))
                : Optional.empty();
    }

    /** The objects of a list; empty if absent. */
    List<FhirElement> elements(String name) {
        if (!(json.get(name) instanceof JsonArray array)) {
            return List.of();
        }
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(value -> new FhirElement(value.asJsonObject()))
                .toList();
    }

    /** The strings of a list as clean lines. */
    List<String> texts(String name) {
        if (!(json.get(name) instanceof JsonArray array)) {
            return List.of();
        }
        return array.stream()
                .filter(JsonString.class::isInstance)
                .map(value -> CleanText.line(((JsonString) value).getString()))
                .filter(text -> text != null)
                .toList();
    }
}
