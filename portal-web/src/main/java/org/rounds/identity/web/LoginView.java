package org.rounds.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The sign-in page: input, error, and target after sign-in. */
@Named
@RequestScoped
public class LoginView {

    @Inject private HttpServletRequest request;

    public String getUserName() {
        return request.getParameter("username");
    }

    /** {@code wrong} or {@code locked}; null at first. */
    public String getProblem() {
        return (String) request.getAttribute(SignInServlet.PROBLEM);
    }

    /** Idle timeout of sessions in minutes. */
    public long getIdleMinutes() {
        return SessionTerm.idle().toMinutes();
    }

    public String getTo() {
        return WayBack.of(request.getParameter("to"));
    }
}
