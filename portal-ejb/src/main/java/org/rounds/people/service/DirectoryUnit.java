package org.rounds.people.service;

import java.util.List;
import java.util.Objects;

/**
 * One organisational unit as a directory describes it: a department (FHIR Organization) or a site
 * (FHIR Location).
 *
 * @param kind whether it is a department or a site
 * @param system the naming system of {@code externalId}: the identifier's system, or {@code fhir}
 *     for a plain resource id
 * @param externalId the unit's id within {@code system}; unique per kind only, because exports give
 *     a hospital and its building the same number
 * @param name the name shown to people, one line
 * @param parentKey key of the unit that it is part of, or null
 * @param keys every string under which other resources may refer to this unit, such as {@code
 *     Organization/12}, {@code urn:uuid:…} or {@code Organization?identifier=system|value}; a
 *     {@code urn:uuid:} key means something only within the upload that brought it
 */
public record DirectoryUnit(
        Kind kind,
        String system,
        String externalId,
        String name,
        String parentKey,
        List<String> keys) {

    /** What a unit is: part of the organisation, or a place. */
    public enum Kind {
        /** A part of the organisation; FHIR Organization. */
        DEPARTMENT,
        /** A place; FHIR Location. */
        SITE
    }

    /** A unit that its source only names, with the key by which it refers to it. */
    public static DirectoryUnit named(Kind kind, String name, String key) {
        return new DirectoryUnit(
                kind, UnitRepository.NAMES, UnitName.key(name), name, null, List.of(key));
    }

    public DirectoryUnit {
        Objects.requireNonNull(kind, "kind");
        keys = List.copyOf(keys);
    }
}
