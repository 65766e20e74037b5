package org.rounds.directory.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.rounds.importfile.service.CleanText;

/**
 * One JSON object of a FHIR resource, read without surprises: what is absent or of another type is
 * simply not there.
 *
 * @param json the object
 */
record FhirElement(JsonObject json) {

    /** The string as one clean line, see {@link CleanText#line}; null when there is none. */
    String text(String name) {
        return json.get(name) instanceof JsonString string
                ? CleanText.line(string.getString())
                : null;
    }

    /** Whether the element is there and says {@code false}. */
    boolean isFalse(String name) {
        return json.get(name) == JsonValue.FALSE;
    }

    Optional<FhirElement> element(String name) {
        return json.get(name) instanceof JsonObject object
                ? Optional.of(new FhirElement(object))
                : Optional.empty();
    }

    /** The objects of a list; empty when there is no such list. */
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
