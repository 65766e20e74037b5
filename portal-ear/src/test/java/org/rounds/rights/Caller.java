package org.rounds.rights;

import java.util.Locale;

/** Callers by the columns of the table, with their demo accounts. */
enum Caller {
    ANONYMOUS(null),
    OUTSIDER("olga.outsider"),
    GUEST_ELSEWHERE("gus.guest"),
    GUEST("gus.guest"),
    MEMBER("nora.nurse"),
    MODERATOR("carl.community"),
    OWNER("paul.physician"),
    ADMIN("ada.admin"),
    DEACTIVATED("dan.departed");

    private final String user;

    Caller(String user) {
        this.user = user;
    }

    /** The user name; null for none. */
    String user() {
        return user;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
