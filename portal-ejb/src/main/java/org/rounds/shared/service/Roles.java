package org.rounds.shared.service;

import java.util.List;

/** Roles of callers; a group of the same name in the identity source grants the role. */
public final class Roles {

    public static final String STAFF = "staff";
    public static final String GUEST = "guest";
    public static final String LIAISON = "liaison";
    public static final String PROGRAM_LEAD = "program-lead";
    public static final String COMPLIANCE = "compliance";
    public static final String MEDICAL_STAFF_OFFICE = "medical-staff-office";
    public static final String SWITCHBOARD = "switchboard";
    public static final String HR = "hr";
    public static final String SECURITY = "security";
    public static final String COMMUNITY_MANAGER = "community-manager";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String ADMIN = "admin";

    /** Roles with more rights than staff or guests. */
    public static final List<String> BEYOND =
            List.of(
                    LIAISON,
                    PROGRAM_LEAD,
                    COMPLIANCE,
                    MEDICAL_STAFF_OFFICE,
                    SWITCHBOARD,
                    HR,
                    SECURITY,
                    PRIVACY_OFFICER,
                    COMMUNITY_MANAGER,
                    ADMIN);

    private Roles() {}
}
