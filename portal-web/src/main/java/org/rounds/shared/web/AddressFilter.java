package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses paths with characters that must be encoded (RFC 3986, section 3.3), invalid percent
 * encoding, and page queries with unstorable characters, on which later components would fail in
 * different ways.
 */
public class AddressFilter extends HttpFilter {

    private static final Pattern NEVER = Pattern.compile("[\\x00-\\x20\"<>\\[\\\\\\]^`{|}\\x7f]");

    private static final Pattern HALF_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (NEVER.matcher(request.getRequestURI()).find()
                || !isEncoded(request.getRequestURI())
                || !isEncoded(request.getQueryString())
                || !isStorable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isEncoded(String address) {
        return address == null || !HALF_ENCODED.matcher(address).find();
    }

    /** Whether all parameters of a page can be stored; the API reports that by field. */
    private static boolean isStorable(HttpServletRequest request) {
        String path = RequestPath.of(request);
        if (path.startsWith("/api/v1/")) {
            return true;
        }
        try {
            return Storable.is(path)
                    && request.getParameterMap().values().stream()
                            .flatMap(Stream::of)
                            .allMatch(Storable::is);
        } catch (IllegalArgumentException formThatIsHalfEncoded) {
            return false;
        }
    }
}
