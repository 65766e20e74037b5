package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request below the application, as decoded and normalized by the server. Decisions
 * by path must use this one, never the request line.
 */
public final class RequestPath {

    private RequestPath() {}

    /** The path, for example {@code /people/nora.nurse}. */
    public static String of(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
