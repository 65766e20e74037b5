package org.rounds.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.rounds.identity.service.SignIn.SignedIn;
import org.rounds.shared.web.RequestPath;

/**
 * The signed-in person, stored in the session. A session is idle from the last request caused by a
 * person; automatic requests of pages have the header {@code Rounds-Background} and do not count.
 */
final class SignedInSession {

    /** Marks automatic requests. */
    static final String BACKGROUND = "Rounds-Background";

    private static final String USER_NAME = "rounds.user-name";
    private static final String HANDLE = "rounds.handle";
    private static final String ROLES = "rounds.roles";
    private static final String STARTED = "rounds.started";
    private static final String ACTIVE = "rounds.active";
    private static final Duration GRACE = Duration.ofMinutes(2);

    private SignedInSession() {}

    /** Starts a new session for the person; invalidates an existing one. */
    static void begin(HttpServletRequest request, SignedIn person, long now) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) SessionTerm.idle().plus(GRACE).toSeconds());
        session.setAttribute(USER_NAME, person.userName());
        session.setAttribute(HANDLE, person.handle());
        session.setAttribute(ROLES, String.join(",", person.roles()));
        session.setAttribute(STARTED, now);
        session.setAttribute(ACTIVE, now);
    }

    /**
     * The signed-in person; empty if there is none, or the session is past its limits, which ends
     * it.
     */
    static Optional<SignedIn> resume(HttpServletRequest request, long now) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(STARTED) == null) {
            return Optional.empty();
        }
        if (term(session).isOver(now)) {
            session.invalidate();
            return Optional.empty();
        }
        if (isByPerson(request)) {
            session.setAttribute(ACTIVE, now);
        }
        Set<String> roles = Set.of(((String) session.getAttribute(ROLES)).split(","));
        return Optional.of(
                new SignedIn(
                        (String) session.getAttribute(USER_NAME),
                        (String) session.getAttribute(HANDLE),
                        roles));
    }

    /** Excludes automatic reconnects of the live channel. */
    private static boolean isByPerson(HttpServletRequest request) {
        return request.getHeader(BACKGROUND) == null && !RequestPath.of(request).equals("/live");
    }

    /** Start of the session and last action of the person. */
    static SessionTerm term(HttpSession session) {
        return new SessionTerm(
                (Long) session.getAttribute(STARTED), (Long) session.getAttribute(ACTIVE));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
