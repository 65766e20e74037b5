package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets security and cache headers on all answers. */
public class HeaderFilter extends HttpFilter {

    /** {@code script-src} has to stay the last directive, so that a nonce can be appended. */
    private static final String CONTENT_SECURITY =
            "default-src 'none'; connect-src 'self'; font-src 'self';"
                    + " img-src 'self' data: blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'self';"
                    + " object-src 'none';"
                    + " style-src-elem 'self'; style-src-attr 'unsafe-inline'; script-src 'self'";

    /** Assets of a page, which are not documents. */
    private static final Pattern PART = Pattern.compile("/assets/[^?]+\\.(?:css|js|woff2)");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        fence(request, response);
        chain.doFilter(request, new OnePolicy(response));
    }

    /**
     * Sets the headers of an answer, including answers sent before the filters. Headers for
     * documents are omitted from style sheets, scripts and fonts, of which a page loads two dozen.
     */
    public static void fence(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (PART.matcher(RequestPath.of(request)).matches()) {
            return;
        }
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /**
     * PrimeFaces adds a second policy, {@code script-src 'self' 'nonce-…'}. A browser enforces
     * both, and ours would forbid what theirs permits: so their nonce is added to our policy.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=-]+'");

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Content-Security-Policy")) {
                super.addHeader(name, value);
                return;
            }
            Matcher nonce = NONCE.matcher(value);
            if (nonce.find()) {
                setHeader(name, CONTENT_SECURITY + " " + nonce.group());
            }
        }
    }
}
