package org.rounds.people.service;

import java.time.Instant;
import java.util.List;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.model.Named;

/**
 * The profile of a person.
 *
 * @param about the person's bio
 * @param following whether the caller follows this person
 */
public record Profile(
        Long id,
        @Inlined Names names,
        @Inlined Place place,
        @Inlined Contact contact,
        @Inlined Qualification qualification,
        String about,
        List<AssignmentFact> assignments,
        @Inlined Origin origin,
        boolean active,
        boolean following,
        int version,
        May may) {

    /** The person in short form. */
    public PersonBrief brief() {
        return new PersonBrief(
                id,
                names.handle(),
                names.name(),
                place.title(),
                place.department(),
                contact.avatarUrl());
    }

    /** Names of a person. */
    public record Names(String handle, String name, String givenName, String familyName) {}

    /** Position of a person. */
    public record Place(String title, Named department, Named site) {}

    /** Contact data and avatar of a person. */
    public record Contact(String email, String avatarUrl) {}

    /**
     * Qualification of a person.
     *
     * @param clinician whether a source gave an NPI or a specialty
     * @param languages BCP 47 codes
     */
    public record Qualification(
            boolean clinician, String npi, String specialtyCode, List<String> languages) {}

    /**
     * Origin of the data.
     *
     * @param source source system
     * @param asOf when the source recorded them
     */
    public record Origin(String source, Instant asOf) {}

    /** The caller's rights. */
    public record May(boolean follow, boolean edit) {}
}
