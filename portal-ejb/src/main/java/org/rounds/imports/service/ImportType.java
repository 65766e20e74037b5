package org.rounds.imports.service;

import java.util.Arrays;
import java.util.Optional;

/** File types that can be imported, with their API names. */
public enum ImportType {
    /** A FHIR R4 Bundle of Organization, Location, Practitioner and PractitionerRole, as JSON. */
    FHIR_DIRECTORY("fhir-directory"),
    /** A staff list as CSV, RFC 4180 in UTF-8. */
    STAFF_CSV("staff-csv"),
    /** The ZIP of a Viva Engage (Yammer) network data export. */
    ENGAGE_EXPORT("engage-export");

    private final String externalName;

    ImportType(String externalName) {
        this.externalName = externalName;
    }

    /** The API name, also used for stored jobs. */
    public String externalName() {
        return externalName;
    }

    /** The type with this exact API name; empty for null and unknown names. */
    public static Optional<ImportType> fromName(String name) {
        return Arrays.stream(values()).filter(type -> type.externalName.equals(name)).findFirst();
    }
}
