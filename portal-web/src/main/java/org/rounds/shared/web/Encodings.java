package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** What a client can decode. */
final class Encodings {

    private Encodings() {}

    /** Whether the client says that it can decode gzip: RFC 9110, section 12.5.3. */
    static boolean gzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
                        .anyMatch(Encodings::isGzip);
    }

    /** A weight that cannot be read counts as a refusal. */
    private static boolean isGzip(String coding) {
        String[] parts = coding.split(";", 2);
        if (!parts[0].strip().equals("gzip")) {
            return false;
        }
        if (parts.length == 1) {
            return true;
        }
        String weight = parts[1].strip();
        try {
            return weight.startsWith("q=") && Float.parseFloat(weight.substring(2)) > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
