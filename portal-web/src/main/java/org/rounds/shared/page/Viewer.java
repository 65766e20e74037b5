package org.rounds.shared.page;

/**
 * The signed-in person who looks at a page.
 *
 * @param avatarUrl address of the photo below the context path; null for none
 * @param department name of the department; null for none
 * @param staff whether the person is employed here
 * @param moderating whether the person decides on reports of the whole hospital
 * @param privacyOfficer whether the person may remove posts for good
 * @param shortcuts whether single letters are shortcuts
 */
public record Viewer(
        Long id,
        String handle,
        String name,
        String title,
        String avatarUrl,
        Long departmentId,
        String department,
        boolean staff,
        boolean admin,
        boolean moderating,
        boolean privacyOfficer,
        boolean shortcuts) {}
