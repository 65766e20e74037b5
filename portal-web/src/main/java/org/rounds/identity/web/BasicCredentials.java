package org.rounds.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User name and password of an {@code Authorization: Basic} header (RFC 7617, UTF-8). */
record BasicCredentials(String userName, String password) {

    private static final String SCHEME = "basic ";

    /** Control characters, which are not permitted (RFC 7617, section 2). */
    static final String CONTROL = "(?s).*\\p{Cntrl}.*";

    static Optional<BasicCredentials> parse(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = new String(bytes, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1 || pair.matches(CONTROL)
                    ? Optional.empty()
                    : Optional.of(
                            new BasicCredentials(
                                    pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
