package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * A path parameter of a page, for example the slug in {@code /workspaces/{slug}}. It is stored as a
 * request attribute, because not every server shows the parameters of a forward to injected
 * requests.
 */
public final class PathParameter {

    private static final String PREFIX = PathParameter.class.getName() + ".";

    private PathParameter() {}

    /** The decoded value; null if the address has no such parameter. */
    public static String of(HttpServletRequest request, String name) {
        return (String) request.getAttribute(PREFIX + name);
    }

    static void keep(HttpServletRequest request, Map<String, String> parameters) {
        parameters.forEach((name, value) -> request.setAttribute(PREFIX + name, value));
    }
}
