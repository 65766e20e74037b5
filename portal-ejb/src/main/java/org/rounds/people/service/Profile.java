package org.rounds.people.service;

import java.time.Instant;
import java.util.List;
import org.rounds.shared.service.Named;

/**
 * What the portal shows of a person.
 *
 * @param clinician whether a source gave an NPI or a specialty
 * @param languages BCP 47 codes
 * @param about what the person says about themself
 * @param source which system the facts are from
 * @param asOf when it said so
 * @param following whether the caller follows this person
 */
public record Profile(
        Long id,
        String handle,
        String name,
        String givenName,
        String familyName,
        String title,
        Named department,
        Named site,
        String email,
        String avatarUrl,
        boolean clinician,
        String npi,
        String specialtyCode,
        List<String> languages,
        String about,
        List<AssignmentFact> assignments,
        String source,
        Instant asOf,
        boolean active,
        boolean following,
        int version,
        May may) {

    /** What the caller may do with this profile. */
    public record May(boolean follow, boolean edit) {}
}
