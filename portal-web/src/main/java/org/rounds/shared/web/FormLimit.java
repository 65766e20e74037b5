package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rounds.shared.error.TooLarge;

/**
 * Refuses what is sent to a page before any of it is read: more than 1 MB, or of unknown length,
 * because a server keeps the whole form in memory and nothing can stop it on the way. The interface
 * counts while it reads ({@link BodyLimit}). A type that no server can read is refused everywhere.
 */
public class FormLimit extends HttpFilter {

    private static final long MOST_BYTES = 1_000_000;

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

    /** Why the body may not be read; empty if it may. */
    public static Optional<Problem> refusal(HttpServletRequest request) {
        if (isBroken(request.getHeader("Content-Type"))) {
            return Optional.of(Problem.of("wrong-type"));
        }
        if (RequestPath.of(request).startsWith("/api/v1/")) {
            return Optional.empty();
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

    /** Whether a quotation in a media type does not end, on which servers fail. */
    private static boolean isBroken(String type) {
        return type != null && type.chars().filter(each -> each == '"').count() % 2 == 1;
    }
}
