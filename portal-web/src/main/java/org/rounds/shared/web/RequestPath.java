package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request below the application, as the server understood it: decoded, without parts
 * that lead up. Whoever decides by a path decides by this one, and never by what the request line
 * says.
 */
public final class RequestPath {

    private RequestPath() {}

    /** The path, for example {@code /people/nora.nurse}. */
    public static String of(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
