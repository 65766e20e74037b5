package org.rounds.people.service;

import java.util.List;

/**
 * One person as a directory, a staff list or the export of an older network describes them.
 * Everything but {@code system}, {@code externalId} and {@code displayName} may be null when the
 * source does not say.
 *
 * @param system the naming system of {@code externalId}: {@code staff-csv}, {@code engage}, the
 *     system of a FHIR identifier, or {@code fhir} for a plain resource id
 * @param externalId the person's id within {@code system}
 * @param keys every string under which other resources may refer to this person, such as {@code
 *     Practitioner/12}, {@code urn:uuid:…} or {@code Practitioner?identifier=system|value}; a
 *     {@code urn:uuid:} key means something only within the upload that brought it
 * @param userName the name used to sign in, as the source writes it
 * @param givenName given names, separated by spaces
 * @param familyName family name
 * @param displayName the name shown to people, never blank
 * @param email a syntactically valid address; never reason enough to treat two persons as one
 * @param title job title or qualification in words
 * @param department name of the department, for sources that name it instead of referring to it
 * @param site name of the site, for sources that name it instead of referring to it
 * @param managerUserName user name of the manager, who may come in a later row or upload
 * @param active whether the person may sign in and be found
 * @param npi the ten digits of the US National Provider Identifier, check digit verified
 * @param specialtyCode code of the NUCC provider taxonomy
 * @param languages languages spoken, preferably BCP 47 tags, without repetition
 * @param history true for somebody who only wrote things in an older system: known as an author,
 *     unable to sign in until a directory knows them
 */
public record DirectoryPerson(
        String system,
        String externalId,
        List<String> keys,
        String userName,
        String givenName,
        String familyName,
        String displayName,
        String email,
        String title,
        String department,
        String site,
        String managerUserName,
        boolean active,
        String npi,
        String specialtyCode,
        List<String> languages,
        boolean history) {

    public DirectoryPerson {
        keys = List.copyOf(keys);
        languages = List.copyOf(languages);
    }
}
