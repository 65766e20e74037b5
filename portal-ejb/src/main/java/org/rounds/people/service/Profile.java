package org.rounds.people.service;

import java.time.Instant;
import java.util.List;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.model.Named;

/**
 * What the portal shows of a person.
 *
 * @param about what the person says about themself
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

    /** The person in short. */
    public PersonBrief brief() {
        return new PersonBrief(
                id,
                names.handle(),
                names.name(),
                place.title(),
                place.department(),
                contact.avatarUrl());
    }

    /** What a person is called. */
    public record Names(String handle, String name, String givenName, String familyName) {}

    /** What a person does, and where. */
    public record Place(String title, Named department, Named site) {}

    /** How to reach and to recognize a person. */
    public record Contact(String email, String avatarUrl) {}

    /**
     * What a person has learned.
     *
     * @param clinician whether a source gave an NPI or a specialty
     * @param languages BCP 47 codes
     */
    public record Qualification(
            boolean clinician, String npi, String specialtyCode, List<String> languages) {}

    /**
     * Where the facts are from.
     *
     * @param source which system said so
     * @param asOf when it said so
     */
    public record Origin(String source, Instant asOf) {}

    /** What the caller may do with this profile. */
    public record May(boolean follow, boolean edit) {}
}
