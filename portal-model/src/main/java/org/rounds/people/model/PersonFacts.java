package org.rounds.people.model;

import java.time.Instant;

/**
 * Facts about a person from a source at one time. Absent facts are null; the parts of the name
 * never are.
 *
 * @param npi National Provider Identifier (10 digits, US)
 * @param specialtyCode NUCC health care provider taxonomy code
 * @param languages BCP 47 codes separated by commas
 * @param source the source system
 * @param asOf when the source recorded them
 */
public record PersonFacts(
        PersonName name,
        String title,
        String email,
        Long departmentId,
        Long siteId,
        String managerUserName,
        String npi,
        String specialtyCode,
        String languages,
        String source,
        Instant asOf) {}
