package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * What the address of a page names, for example the slug in {@code /workspaces/{slug}}. It travels
 * as an attribute of the request, because not every server shows the parameters of a forward to
 * injected requests.
 */
public final class PathParameter {

    private static final String PREFIX = PathParameter.class.getName() + ".";

    private PathParameter() {}

    /** The value, decoded; null on pages whose address has no such part. */
    public static String of(HttpServletRequest request, String name) {
        return (String) request.getAttribute(PREFIX + name);
    }

    static void keep(HttpServletRequest request, Map<String, String> parameters) {
        parameters.forEach((name, value) -> request.setAttribute(PREFIX + name, value));
    }
}
