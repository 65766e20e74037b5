package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rounds.shared.service.Setting;

/**
 * Tells programs how to say who they are. Browsers are not told, for they would ask by a window of
 * their own.
 */
public final class Challenge {

    /** The header that carries it. */
    public static final String HEADER = "WWW-Authenticate";

    private Challenge() {}

    /** What to answer to that request; empty for browsers and where Basic is off. */
    public static Optional<String> of(HttpServletRequest request) {
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        return browser || !Setting.ROUNDS_API_BASIC.isOn()
                ? Optional.empty()
                : Optional.of("Basic realm=\"rounds\"");
    }
}
