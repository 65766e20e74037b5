package org.rounds.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The sign-in page: what was typed, why it did not work, and where to go afterwards. */
@Named
@RequestScoped
public class LoginView {

    @Inject private HttpServletRequest request;

    public String getUserName() {
        return request.getParameter("username");
    }

    /** {@code wrong} or {@code locked}; null when the page is shown for the first time. */
    public String getProblem() {
        return (String) request.getAttribute(SignInServlet.PROBLEM);
    }

    /** Minutes after which a quiet session ends. */
    public long getIdleMinutes() {
        return SessionTerm.idle().toMinutes();
    }

    public String getTo() {
        return WayBack.of(request.getParameter("to"));
    }
}
