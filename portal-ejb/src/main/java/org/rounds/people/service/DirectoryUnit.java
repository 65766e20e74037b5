package org.rounds.people.service;

import java.util.List;
import java.util.Objects;

/**
 * An organizational unit of a directory: a department (FHIR Organization) or a site (FHIR
 * Location).
 *
 * @param kind whether it is a department or a site
 * @param system the naming system of {@code externalId}: the identifier's system, or {@code fhir}
 *     for a plain resource id
 * @param externalId the unit's id within {@code system}; unique per kind only, because exports give
 *     a hospital and its building the same number
 * @param name display name, one line
 * @param parentKey key of the parent unit, or null
 * @param keys all strings by which other resources can refer to this unit, such as {@code
 *     Organization/12}, {@code urn:uuid:…} or {@code Organization?identifier=system|value}; a
 *     {@code urn:uuid:} key is valid only within its upload
 */
public record DirectoryUnit(
        Kind kind,
        String system,
        String externalId,
        String name,
        String parentKey,
        List<String> keys) {

    /** Kind of a unit: part of the organization, or a location. */
    public enum Kind {
        /** A part of the organization; FHIR Organization. */
        DEPARTMENT,
        /** A location; FHIR Location. */
        SITE
    }

    /** A unit known only by name, with the key by which its source refers to it. */
    public static DirectoryUnit named(Kind kind, String name, String key) {
        return new DirectoryUnit(
                kind, UnitRepository.NAMES, UnitName.key(name), name, null, List.of(key));
    }

    public DirectoryUnit {
        Objects.requireNonNull(kind, "kind");
        keys = List.copyOf(keys);
    }
}
