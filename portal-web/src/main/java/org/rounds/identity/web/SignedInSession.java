package org.rounds.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.rounds.identity.service.SignIn.SignedIn;
import org.rounds.shared.web.RequestPath;

/**
 * Who is signed in, kept in the session itself. A session is idle from the last request that a
 * person caused; requests that a page makes on its own carry the header {@code Rounds-Background}
 * and do not count.
 */
final class SignedInSession {

    /** Marks requests that no person caused. */
    static final String BACKGROUND = "Rounds-Background";

    private static final String USER_NAME = "rounds.user-name";
    private static final String HANDLE = "rounds.handle";
    private static final String ROLES = "rounds.roles";
    private static final String STARTED = "rounds.started";
    private static final String ACTIVE = "rounds.active";
    private static final Duration GRACE = Duration.ofMinutes(2);

    private SignedInSession() {}

    /** Begins a new session for that person; whatever session the browser had is over. */
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

    /** Who is signed in, unless nobody is or the term of the session is over, which ends it. */
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

    /** The live channel comes back on its own after every break, so it does not count either. */
    private static boolean isByPerson(HttpServletRequest request) {
        return request.getHeader(BACKGROUND) == null && !RequestPath.of(request).equals("/live");
    }

    /** When the session began and when its person last did something. */
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
