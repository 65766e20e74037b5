package org.rounds.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers requests that the server or {@link AddressFilter} refuses to parse, such as an address
 * with {@code %2F}: with a page for people and a problem for programs. The server's own page would
 * disclose internals.
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
