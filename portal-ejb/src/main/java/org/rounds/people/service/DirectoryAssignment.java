package org.rounds.people.service;

import java.time.LocalDate;
import java.util.List;

/**
 * Says that a person works in a department or at a site in some role for some time (FHIR
 * PractitionerRole). The person and the units are named by keys which may become known only with a
 * later upload; see {@link DirectoryPerson#keys()} and {@link DirectoryUnit#keys()}.
 *
 * @param system the naming system of {@code externalId}
 * @param externalId the assignment's id within {@code system}
 * @param personKey key of the person, never null
 * @param departmentKey key of the department, or null
 * @param siteKey key of the site, or null
 * @param role the role in words, or null
 * @param specialtyCode code of the specialty practised here, or null
 * @param from first day, inclusive, or null when unknown
 * @param to last day, inclusive, or null when open-ended; a role the directory calls inactive
 *     always has one
 * @param absences when the person is not available in it
 */
public record DirectoryAssignment(
        String system,
        String externalId,
        String personKey,
        String departmentKey,
        String siteKey,
        String role,
        String specialtyCode,
        LocalDate from,
        LocalDate to,
        List<PlanAbsence> absences) {}
