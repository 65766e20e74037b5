package org.rounds.people.service;

import java.util.List;
import org.rounds.people.model.PersonName;
import org.rounds.people.model.RelationKind;

/**
 * A person in a directory, a staff list or the export of another network. Everything but {@code
 * system}, {@code externalId} and the display name can be null if the source does not have it.
 *
 * @param system the naming system of {@code externalId}: {@code staff-csv}, {@code engage}, the
 *     system of a FHIR identifier, or {@code fhir} for a plain resource id
 * @param externalId the person's id within {@code system}
 * @param keys all strings by which other resources can refer to this person, such as {@code
 *     Practitioner/12}, {@code urn:uuid:…} or {@code Practitioner?identifier=system|value}; a
 *     {@code urn:uuid:} key is valid only within its upload
 * @param userName the user name as the source writes it
 * @param name the person's name
 * @param email a syntactically valid address; never sufficient to identify two persons as one
 * @param position what the person does, and where
 * @param npi the ten digits of the US National Provider Identifier, check digit verified
 * @param specialtyCode code of the NUCC provider taxonomy
 * @param languages languages spoken, preferably BCP 47 tags, without repetition
 * @param active whether the person can sign in and be found
 * @param history whether the person is known only as an author in another system, and cannot sign
 *     in until a directory lists them
 */
public record DirectoryPerson(
        String system,
        String externalId,
        List<String> keys,
        String userName,
        PersonName name,
        String email,
        Position position,
        String npi,
        String specialtyCode,
        List<String> languages,
        boolean active,
        boolean history) {

    public DirectoryPerson {
        keys = List.copyOf(keys);
        languages = List.copyOf(languages);
    }

    /** An author of an archive without further data. */
    static DirectoryPerson author(ArchivedAuthor said) {
        return new DirectoryPerson(
                said.system(),
                said.externalId(),
                List.of(),
                null,
                PersonName.whole(said.displayName()),
                null,
                Position.UNKNOWN,
                null,
                null,
                List.of(),
                false,
                true);
    }

    /**
     * Position of a person.
     *
     * @param title job title or qualification
     * @param department name of the department, for sources without references
     * @param site name of the site, for sources without references
     * @param managerUserName user name of the manager, who can follow in a later row or upload
     * @param relation how the person belongs to the hospital; null if the source does not say
     */
    public record Position(
            String title,
            String department,
            String site,
            String managerUserName,
            RelationKind relation) {

        static final Position UNKNOWN = of(null);

        /** A position with only a title, or null. */
        public static Position of(String title) {
            return new Position(title, null, null, null, null);
        }
    }
}
