package org.rounds.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.notification.service.Unsubscription;
import org.rounds.shared.error.NotFound;

/** The page of an unsubscribe address: a button, because link checkers open addresses. */
@Named
@RequestScoped
public class UnsubscribeView {

    @Inject private Unsubscription unsubscription;
    @Inject private HttpServletRequest request;

    private String token;
    private boolean done;

    @PostConstruct
    void load() {
        token = request.getParameter("token");
        done = request.getParameter("done") != null;
        if (!done && !unsubscription.isValid(token)) {
            throw new NotFound("problem.no-such-address");
        }
    }

    public String getToken() {
        return token;
    }

    public boolean isDone() {
        return done;
    }
}
