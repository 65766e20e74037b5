package org.rounds.shared.service;

import org.rounds.shared.error.Invalid;

/** Page sizes requested by callers. */
public final class PageLimit {

    public static final int DEFAULT = 20;
    public static final int MOST = 100;

    private PageLimit() {}

    /**
     * Parses a limit of the API.
     *
     * @param text null for the default
     * @throws Invalid unless it is a whole number from 1 to {@link #MOST}
     */
    public static int parse(String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT;
        }
        if (!text.matches("[0-9]{1,3}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > MOST) {
            throw new Invalid("limit", "invalid.limit", 1, MOST);
        }
        return Integer.parseInt(text);
    }
}
