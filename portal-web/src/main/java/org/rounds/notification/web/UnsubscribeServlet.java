package org.rounds.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rounds.notification.service.Unsubscription;

/**
 * One-click unsubscribing: POST by a mail program (RFC 8058), or by the button on the page that the
 * address in the mail opens.
 */
@WebServlet("/notification/unsubscribe")
public class UnsubscribeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private Unsubscription unsubscription;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!unsubscription.unsubscribe(request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/unsubscribe?done=1");
    }
}
