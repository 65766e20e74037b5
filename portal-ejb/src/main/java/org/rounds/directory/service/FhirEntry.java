package org.rounds.directory.service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An entry of a Bundle.
 *
 * @param row its number within the Bundle, counted from 1
 * @param fullUrl its URL or {@code urn:uuid:}, or null
 * @param resource its resource; without a type if it is empty
 * @param today the day of reading
 */
record FhirEntry(int row, String fullUrl, FhirElement resource, LocalDate today) {

    private static final String PLAIN = "fhir";

    /** Type of the resource; empty if absent. */
    String type() {
        String type = resource.text("resourceType");
        return type == null ? "" : type;
    }

    /** All keys by which references can name this resource. */
    List<String> keys() {
        String id = resource.text("id");
        Stream<String> literal =
                Stream.concat(
                        Stream.ofNullable(id).map(known -> type() + "/" + known),
                        Stream.ofNullable(fullUrl));
        Stream<String> conditional =
                identifiers()
                        .map(
                                found ->
                                        FhirKeys.identifier(
                                                type(), found.text("system"), found.text("value")));
        return Stream.concat(literal, conditional).distinct().toList();
    }

    /**
     * Stable identity of the resource: normally its first identifier in use, because ids are
     * specific to a server; of roles the id first, because many have the identifier of their
     * practitioner. The full URL is the last resort. Null if there is none of these.
     */
    FhirIdentity identity() {
        Stream<FhirIdentity> id = plain(resource.text("id"));
        Stream<FhirIdentity> business =
                identifiers()
                        .filter(
                                found ->
                                        !"old".equals(found.text("use"))
                                                && found.text("system") != null)
                        .map(found -> new FhirIdentity(found.text("system"), found.text("value")));
        Stream<FhirIdentity> best =
                type().equals("PractitionerRole")
                        ? Stream.concat(id, business)
                        : Stream.concat(business, id);
        return Stream.concat(best, plain(fullUrl)).findFirst().orElse(null);
    }

    private static Stream<FhirIdentity> plain(String name) {
        return Stream.ofNullable(name).map(known -> new FhirIdentity(PLAIN, known));
    }

    /** Identifiers with a value that are valid today. */
    Stream<FhirElement> identifiers() {
        return resource.elements("identifier").stream()
                .filter(found -> found.text("value") != null)
                .filter(found -> !FhirPeriod.isOver(found, today));
    }
}
