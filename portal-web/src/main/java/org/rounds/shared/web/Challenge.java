package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rounds.shared.service.Setting;

/**
 * Authentication challenge for programs. Browsers get none, because they would open a dialog of
 * their own.
 */
public final class Challenge {

    /** Name of the header. */
    public static final String HEADER = "WWW-Authenticate";

    private Challenge() {}

    /** The challenge for a request; empty for browsers and if Basic is off. */
    public static Optional<String> of(HttpServletRequest request) {
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        return browser || !Setting.ROUNDS_API_BASIC.isOn()
                ? Optional.empty()
                : Optional.of("Basic realm=\"rounds\"");
    }
}
