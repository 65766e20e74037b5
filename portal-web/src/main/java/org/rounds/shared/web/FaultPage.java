package org.rounds.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that a page could not be shown for a fault of ours. */
@WebServlet("/errors/fault")
public class FaultPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlainPage.send(
                "fault",
                "errorFaultTitle",
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                request,
                response);
    }
}
