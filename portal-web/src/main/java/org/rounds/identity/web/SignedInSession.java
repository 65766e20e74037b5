package org.rounds.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.rounds.identity.service.SignIn.SignedIn;
import org.rounds.shared.service.Setting;
import org.rounds.shared.web.RequestPath;

/**
 * Who is signed in, kept in the session itself. A session is idle from the last request that a
 * person caused; requests that a page makes on its own carry the header {@code Rounds-Background}
 * and do not count.
 */
final class SignedInSession {

    /** Marks requests that no person caused. */
    static final String BACKGROUND = "Rounds-Background";

    private static final String HANDLE = "rounds.handle";
    private static final String ROLES = "rounds.roles";
    private static final String ACTIVE = "rounds.active";
    private static final Duration GRACE = Duration.ofMinutes(2);

    private SignedInSession() {}

    /** Begins a new session for that person; whatever session the browser had is over. */
    static void begin(HttpServletRequest request, SignedIn person, long now) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) idle().plus(GRACE).toSeconds());
        session.setAttribute(HANDLE, person.handle());
        session.setAttribute(ROLES, String.join(",", person.roles()));
        session.setAttribute(ACTIVE, now);
    }

    /** Who is signed in, unless nobody is or the session was idle for too long, which ends it. */
    static Optional<SignedIn> resume(HttpServletRequest request, long now) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(HANDLE) == null) {
            return Optional.empty();
        }
        if ((Long) session.getAttribute(ACTIVE) + idle().toMillis() < now) {
            session.invalidate();
            return Optional.empty();
        }
        if (isByPerson(request)) {
            session.setAttribute(ACTIVE, now);
        }
        Set<String> roles = Set.of(((String) session.getAttribute(ROLES)).split(","));
        return Optional.of(new SignedIn((String) session.getAttribute(HANDLE), roles));
    }

    /** The live channel comes back on its own after every break, so it does not count either. */
    private static boolean isByPerson(HttpServletRequest request) {
        return request.getHeader(BACKGROUND) == null && !RequestPath.of(request).equals("/live");
    }

    /** When a person last did something in the session. */
    static long lastActive(HttpSession session) {
        return (Long) session.getAttribute(ACTIVE);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** How long a session lives without a person doing anything. */
    static Duration idle() {
        return Duration.ofMinutes(Setting.ROUNDS_IDLE_MINUTES.number());
    }
}
