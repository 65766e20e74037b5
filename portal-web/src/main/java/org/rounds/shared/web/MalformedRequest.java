package org.rounds.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers requests that the server itself refuses to read, such as an address with {@code %2F} in
 * it. Its own page would tell of its inside.
 */
@WebServlet("/errors/malformed")
public class MalformedRequest extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of("malformed").send(request, response);
    }
}
