package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What a client can decode. */
final class Encodings {

    /** RFC 9110, section 12.5.3: {@code gzip} without a weight of zero. */
    private static final Pattern GZIP =
            Pattern.compile(
                    "(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?:1(?:\\.0{0,3})?|0\\.\\d*[1-9]\\d*)\\s*)?(?:,|$)");

    private Encodings() {}

    /** Whether the client says that it can decode gzip. */
    static boolean gzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && GZIP.matcher(accepted).find();
    }
}
