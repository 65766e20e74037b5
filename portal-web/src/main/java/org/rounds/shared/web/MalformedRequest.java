package org.rounds.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers requests that the server or {@link AddressFilter} refuses to read, such as an address
 * with {@code %2F} in it: people by a page, programs by a problem. Its own page would tell of its
 * inside.
 */
@WebServlet("/errors/malformed")
public class MalformedRequest extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String wanted = request.getHeader("Accept");
        if (wanted != null && wanted.contains("text/html")) {
            PlainPage.send(
                    "malformed",
                    "errorMalformedTitle",
                    HttpServletResponse.SC_BAD_REQUEST,
                    request,
                    response);
        } else {
            Problem.of("malformed").send(request, response);
        }
    }
}
