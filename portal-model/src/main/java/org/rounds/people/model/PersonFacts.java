package org.rounds.people.model;

import java.time.Instant;

/**
 * What a source says about a person at a moment. Absent facts are null; the parts of its name never
 * are.
 *
 * @param npi National Provider Identifier (10 digits, US)
 * @param specialtyCode NUCC health care provider taxonomy code
 * @param languages BCP 47 codes joined by commas
 * @param source which system says so
 * @param asOf when it said so
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
