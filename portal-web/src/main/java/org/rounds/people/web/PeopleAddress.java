package org.rounds.people.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Claims the address {@code /people}, which is also a directory of views: Payara would redirect to
 * {@code /people/} before any filter. The route answers first, so this servlet is never called.
 */
@WebServlet("/people")
public class PeopleAddress extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
