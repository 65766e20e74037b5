package org.rounds.directory.service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of a Bundle.
 *
 * @param row its number within the Bundle, counted from 1
 * @param fullUrl its URL or {@code urn:uuid:}, or null
 * @param resource what it holds; without a type when it holds nothing
 * @param today the day on which it is read
 */
record FhirEntry(int row, String fullUrl, FhirElement resource, LocalDate today) {

    private static final String PLAIN = "fhir";

    /** The type of the resource; empty when there is none. */
    String type() {
        String type = resource.text("resourceType");
        return type == null ? "" : type;
    }

    /** All keys by which references may name this resource. */
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
     * Which thing this is for good. Normally that is its first identifier in use, because ids
     * belong to the server that gave them; roles go by their id first, because many carry the
     * identifier of their practitioner. The full URL is the last resort. Null when there is nothing
     * of all that.
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

    /** The identifiers that have a value and hold today. */
    Stream<FhirElement> identifiers() {
        return resource.elements("identifier").stream()
                .filter(found -> found.text("value") != null)
                .filter(found -> !FhirPeriod.isOver(found, today));
    }
}
