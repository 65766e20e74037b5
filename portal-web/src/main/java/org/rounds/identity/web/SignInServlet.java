package org.rounds.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.rounds.shared.web.Problem;

/**
 * Answers the sign-in form. A browser is redirected to its target, or back to the form with an
 * error; a script that accepts JSON gets 204, 401 or 429, so that a page can sign in again in
 * place.
 */
@WebServlet("/identity/sign-in")
public class SignInServlet extends HttpServlet {

    /** Request attribute with the error for the form. */
    static final String PROBLEM = "org.rounds.sign-in-problem";

    @Inject private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SignInAttempt attempt = SignInAttempt.of(request);
        if (attempt == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (attempt.locked() != null) {
            refuse(Problem.of(attempt.locked()), "locked", request, response);
        } else if (attempt.person().isEmpty()) {
            refuse(Problem.of("unauthenticated"), "wrong", request, response);
        } else {
            SignedInSession.begin(request, attempt.person().get(), clock.millis());
            welcome(request, response);
        }
    }

    private static void welcome(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wantsJson(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(
                    request.getContextPath() + WayBack.of(request.getParameter("to")));
        }
    }

    private static void refuse(
            Problem problem,
            String reason,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (wantsJson(request)) {
            problem.send(request, response);
        } else {
            request.setAttribute(PROBLEM, reason);
            request.getRequestDispatcher("/identity/login.xhtml").forward(request, response);
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("json");
    }
}
