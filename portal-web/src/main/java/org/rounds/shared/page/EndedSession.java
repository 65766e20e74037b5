package org.rounds.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Tells that whoever asked for a page signed out while it was made: signing out in one tab lets the
 * others load again, which may be a moment too early.
 */
final class EndedSession {

    private EndedSession() {}

    /** Whether the request came with a session, and that is over. */
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
