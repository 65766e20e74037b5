package org.rounds.archive;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contents of two bundles of a FHIR directory, one of people and one of locations, read
 * independently of the product.
 */
record DirectoryBundles(Path people, Path places) {

    private static final String PLACE =
            """
            {"resource": {"resourceType": "%s", "id": "%s", "name": "%s", "status": "active",
              "identifier": [{"system": "urn:place", "value": "%s"}]}}
            """;

    private static final String PERSON =
            """
            {"resource": {"resourceType": "Practitioner", "id": "p%1$s", "active": true,
              "identifier": [{"system": "urn:person", "value": "%1$s"}],
              "name": [{"family": "Fhir%1$s", "given": ["Fiona", "%1$s."]}]}},
            {"resource": {"resourceType": "PractitionerRole", "id": "r%1$s",
              "practitioner": {"identifier": {"system": "urn:person", "value": "%1$s"}},
              "organization": {"identifier": {"system": "urn:place", "value": "%2$s"}},
              "location": [{"identifier": {"system": "urn:place", "value": "%3$s"}}]}}
            """;

    /** Department and site of everybody, by name. */
    Map<String, List<String>> workplaces() {
        Map<String, String> names = new HashMap<>();
        for (Path bundle : List.of(places, people)) {
            resources(bundle)
                    .filter(each -> each.containsKey("name"))
                    .forEach(each -> names.put(key(each), name(each)));
        }
        Map<String, List<String>> workplaces = new TreeMap<>();
        resources(people)
                .filter(each -> each.getString("resourceType").equals("PractitionerRole"))
                .forEach(
                        role ->
                                workplaces.put(
                                        names.get(key(role.getJsonObject("practitioner"))),
                                        List.of(
                                                names.get(key(role.getJsonObject("organization"))),
                                                names.get(
                                                        key(
                                                                role.getJsonArray("location")
                                                                        .getJsonObject(0))))));
        return workplaces;
    }

    /** The value of the identifier of a resource, or of a reference to it. */
    private static String key(JsonObject object) {
        return object.get("identifier") instanceof JsonObject one
                ? one.getString("value")
                : object.getJsonArray("identifier").getJsonObject(0).getString("value");
    }

    private static String name(JsonObject resource) {
        if (resource.getString("resourceType").equals("Practitioner")) {
            JsonObject name = resource.getJsonArray("name").getJsonObject(0);
            String given =
                    name.getJsonArray("given").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.joining(" "));
            return given + " " + name.getString("family");
        }
        return resource.getString("name");
    }

    private static Stream<JsonObject> resources(Path bundle) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(bundle))) {
            return reader.readObject().getJsonArray("entry").getValuesAs(JsonObject.class).stream()
                    .map(entry -> entry.getJsonObject("resource"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a small directory into a folder. */
    static DirectoryBundles generated(Path folder) throws IOException {
        return new DirectoryBundles(
                bundle(
                        folder.resolve("people.json"),
                        PERSON.formatted("one", "o1", "l1"),
                        PERSON.formatted("two", "o2", "l1"),
                        PERSON.formatted("three", "o1", "l2")),
                bundle(
                        folder.resolve("places.json"),
                        PLACE.formatted("Organization", "o1", "Fhir Surgery", "o1"),
                        PLACE.formatted("Organization", "o2", "Fhir Medicine", "o2"),
                        PLACE.formatted("Location", "l1", "Fhir House", "l1"),
                        PLACE.formatted("Location", "l2", "Fhir Annex", "l2")));
    }

    private static Path bundle(Path file, String... entries) throws IOException {
        return Files.writeString(
                file,
                "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": ["
                        + String.join(",", entries)
                        + "]}");
    }
}
