package org.rounds.people.service;

import java.time.Instant;
import java.time.LocalDate;
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
        List<Assignment> assignments,
        @Inlined Affiliation affiliation,
        @Inlined Origin origin,
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
     * How a person belongs to the hospital.
     *
     * @param active whether the person works here
     * @param account whether the directory lists a user for them, so that they can sign in
     * @param archive whether they are known only as the author of imported history
     */
    public record Affiliation(
            boolean active, boolean account, boolean archive, List<Relation> relations) {}

    /**
     * An assignment of a person.
     *
     * @param from first day; null if unknown
     * @param to last day; null for no end
     */
    public record Assignment(
            String role, Named department, Named site, LocalDate from, LocalDate to) {}

    /**
     * A relation of a person to the hospital.
     *
     * @param kind word of a {@link org.rounds.people.model.RelationKind}
     * @param from first day; null if unknown
     * @param to last day; null for no end
     * @param current whether it holds today
     */
    public record Relation(String kind, LocalDate from, LocalDate to, boolean current) {

        Relation(String kind, LocalDate from, LocalDate to, LocalDate today) {
            this(
                    kind,
                    from,
                    to,
                    (from == null || !today.isBefore(from)) && (to == null || !today.isAfter(to)));
        }
    }

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
