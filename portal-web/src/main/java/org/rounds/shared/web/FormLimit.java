package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rounds.shared.error.TooLarge;

/**
 * Refuses forms before reading them: over 1 MB, or of unknown length, because a server keeps the
 * whole form in memory. The API counts while reading ({@link BodyLimit}). Compressed forms are
 * refused, because their size is unknown; malformed headers are refused everywhere.
 */
public class FormLimit extends HttpFilter {

    private static final long MOST_BYTES = 1_000_000;

    /** A malformed weight (RFC 9110, section 12.4.2). */
    private static final Pattern BROKEN_WEIGHT =
            Pattern.compile(
                    "(?i);\\s*q\\s*=(?!\\s*(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*(?:[,;]|$))");

    /** A host with its port (RFC 3986, section 3.2). */
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:\\[\\]%_~-]{1,300}");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            response.setHeader("Connection", "close");
            refusal.get().send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Why the body cannot be read; empty if it can. */
    public static Optional<Problem> refusal(HttpServletRequest request) {
        if (isBroken(request.getHeader("Content-Type"))) {
            return Optional.of(Problem.of("wrong-type"));
        }
        if (!isReadable(request)) {
            return Optional.of(Problem.of("malformed"));
        }
        if (RequestPath.of(request).startsWith("/api/v1/")) {
            return Optional.empty();
        }
        if (isPacked(request.getHeader("Content-Encoding"))) {
            return Optional.of(Problem.of("wrong-type"));
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return Optional.of(Problem.of(new TooLarge("problem.body-too-large", 1)));
        }
        boolean unknown =
                request.getHeader("Transfer-Encoding") != null
                        || request.getMethod().equals("POST")
                                && request.getContentLengthLong() < 0
                                && request.getContentType() != null;
        return unknown ? Optional.of(Problem.of("length-required")) : Optional.empty();
    }

    private static boolean isReadable(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return (host == null || HOST.matcher(host).matches())
                && Stream.of("Accept", "Accept-Language", "Accept-Charset")
                        .map(request::getHeader)
                        .noneMatch(value -> value != null && BROKEN_WEIGHT.matcher(value).find());
    }

    private static boolean isPacked(String encoding) {
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    /** Whether servers fail on a media type: an unclosed quotation, or a malformed weight. */
    private static boolean isBroken(String type) {
        return type != null
                && (type.chars().filter(each -> each == '"').count() % 2 == 1
                        || BROKEN_WEIGHT.matcher(type).find());
    }
}
