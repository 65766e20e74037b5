package org.rounds.shared.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rounds.shared.web.Failures;
import org.rounds.shared.web.PlainPage;

/** Error page for internal errors, with the number of the log entry. */
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
        if (isSignedOutMeanwhile(cause, request) && !response.isCommitted()) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        request.setAttribute(PlainPage.NUMBER, Failures.logged(cause, " at " + address));
        PlainPage.send(
                "fault",
                "errorFaultTitle",
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                request,
                response);
    }

    /** Whether the page failed because its session ended during rendering. */
    static boolean isSignedOutMeanwhile(Throwable cause, HttpServletRequest request) {
        boolean illegalState = false;
        for (Throwable each = cause; each != null; each = each.getCause()) {
            illegalState |= each instanceof IllegalStateException;
        }
        return illegalState && EndedSession.isOf(request);
    }
}
