package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses paths with characters that have to be encoded there (RFC 3986, section 3.3): the
 * libraries behind would fail on them, each in its own way.
 */
public class AddressFilter extends HttpFilter {

    private static final Pattern NEVER = Pattern.compile("[\\x00-\\x20\"<>\\[\\\\\\]^`{|}\\x7f]");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (NEVER.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
