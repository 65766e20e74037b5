package org.rounds.people.service;

import java.time.LocalDate;
import java.util.List;

/**
 * An assignment of a person to a department or site with a role and a period (FHIR
 * PractitionerRole). Person and units are given by keys that may become known only with a later
 * upload; see {@link DirectoryPerson#keys()} and {@link DirectoryUnit#keys()}.
 *
 * @param system the naming system of {@code externalId}
 * @param externalId the assignment's id within {@code system}
 * @param personKey key of the person, never null
 * @param departmentKey key of the department, or null
 * @param siteKey key of the site, or null
 * @param role text of the role, or null
 * @param specialtyCode code of the specialty practiced here, or null
 * @param from first day, inclusive, or null if unknown
 * @param to last day, inclusive, or null if open-ended; never null for an inactive role
 * @param absences when the person is not available
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
        List<Absence.Plan> absences) {}
