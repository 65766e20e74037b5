package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Refuses changing requests from other sites, regardless of cookies, and forms by other methods
 * than POST. A browser sends the origin in {@code Sec-Fetch-Site} or {@code Origin}; a program that
 * sends neither must send {@code Authorization}.
 */
public class OriginFilter extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Parts of names of fields that only Faces and its components use. */
    private static final List<String> FORM_FIELDS = List.of("jakarta.faces.", "primefaces.");

    /** The address itself is signed here, and mail programs send no origin. */
    private static final String SEALED = "/unsubscribe";

    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFormByAddress(request)) {
            Problem.of("malformed").send(request, response);
        } else if (changesNothing(request) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            Problem.of("foreign-origin").send(request, response);
        }
    }

    /**
     * Whether a safe request has the fields of a Faces form. Faces would process it like a POST,
     * and any site can make a browser open an address.
     */
    private static boolean isFormByAddress(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                && Collections.list(request.getParameterNames()).stream()
                        .anyMatch(name -> FORM_FIELDS.stream().anyMatch(name::contains));
    }

    private static boolean changesNothing(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) && !opensChannel(request)
                || RequestPath.of(request).equals(SEALED);
    }

    /** WebSocket handshakes, which browsers send to any site with cookies. */
    private static boolean opensChannel(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.getHeader(ORIGIN) != null;
    }

    private static boolean isOurs(HttpServletRequest request) {
        return !comesFromElsewhere(request)
                && (request.getHeader(SITE) != null
                        || request.getHeader(ORIGIN) != null
                        || request.getHeader("Authorization") != null);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        String origin = request.getHeader(ORIGIN);
        return "cross-site".equalsIgnoreCase(site)
                || "same-site".equalsIgnoreCase(site)
                || origin != null && !isOwn(origin, request);
    }

    /** Whether a browser reports a changing request from another site. */
    public static boolean isForeignChange(HttpServletRequest request) {
        return !changesNothing(request) && comesFromElsewhere(request);
    }

    /** Whether an {@code Origin} header equals the address of this request. */
    public static boolean isOwn(String origin, HttpServletRequest request) {
        return isOwn(origin, host(request), request.isSecure());
    }

    /** The requested host, which HTTP/2 sends as a pseudo-header. */
    private static String host(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host != null) {
            return host;
        }
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }

    /**
     * Whether an {@code Origin} has this host. Behind a proxy that terminates TLS, the scheme can
     * differ.
     */
    public static boolean isOwn(String origin, String host, boolean secure) {
        if (host == null) {
            return false;
        }
        return origin.equals("https://" + host) || !secure && origin.equals("http://" + host);
    }
}
