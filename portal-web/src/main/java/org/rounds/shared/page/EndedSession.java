package org.rounds.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Reports that the session was closed while the page was rendered: signing out in one tab reloads
 * the others, possibly a moment too early.
 */
final class EndedSession {

    private EndedSession() {}

    /** Whether the request has a session that has ended. */
    static boolean isOf(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !isAlive(request.getSession(false));
    }

    private static boolean isAlive(HttpSession session) {
        try {
            return session != null && session.getCreationTime() > 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
