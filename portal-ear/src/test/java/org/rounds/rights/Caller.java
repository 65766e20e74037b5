package org.rounds.rights;

import java.util.Locale;

/** Who calls, as the columns of the table name them, and the account of the demo that does. */
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

    /** The user name; null for nobody. */
    String user() {
        return user;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
