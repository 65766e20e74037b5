package org.rounds.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that a page could not be shown for a fault of ours, and under which number it is logged. */
@WebServlet("/errors/fault")
public class FaultPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String address =
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .replaceAll("\\p{Cntrl}", "");
        request.setAttribute(PlainPage.NUMBER, Failures.logged(cause, " at " + address));
        PlainPage.send(
                "fault",
                "errorFaultTitle",
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                request,
                response);
    }
}
