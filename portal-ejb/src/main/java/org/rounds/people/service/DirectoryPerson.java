package org.rounds.people.service;

import java.util.List;
import org.rounds.people.model.PersonName;

/**
 * One person as a directory, a staff list or the export of an older network describes them.
 * Everything but {@code system}, {@code externalId} and the name that is shown may be null when the
 * source does not say.
 *
 * @param system the naming system of {@code externalId}: {@code staff-csv}, {@code engage}, the
 *     system of a FHIR identifier, or {@code fhir} for a plain resource id
 * @param externalId the person's id within {@code system}
 * @param keys every string under which other resources may refer to this person, such as {@code
 *     Practitioner/12}, {@code urn:uuid:…} or {@code Practitioner?identifier=system|value}; a
 *     {@code urn:uuid:} key means something only within the upload that brought it
 * @param userName the name used to sign in, as the source writes it
 * @param name how the person is called
 * @param email a syntactically valid address; never reason enough to treat two persons as one
 * @param position what the person does, and where
 * @param npi the ten digits of the US National Provider Identifier, check digit verified
 * @param specialtyCode code of the NUCC provider taxonomy
 * @param languages languages spoken, preferably BCP 47 tags, without repetition
 * @param active whether the person may sign in and be found
 * @param history true for somebody who only wrote things in an older system: known as an author,
 *     unable to sign in until a directory knows them
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

    /** Somebody of whom an archive says only that they wrote something. */
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
     * What a person does, and where.
     *
     * @param title job title or qualification in words
     * @param department name of the department, for sources that name it instead of referring to it
     * @param site name of the site, for sources that name it instead of referring to it
     * @param managerUserName user name of the manager, who may come in a later row or upload
     */
    public record Position(String title, String department, String site, String managerUserName) {

        static final Position UNKNOWN = of(null);

        /** The position of somebody of whom only the title is known, or nothing. */
        public static Position of(String title) {
            return new Position(title, null, null, null);
        }
    }
}
