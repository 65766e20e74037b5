package org.rounds.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rounds.identity.service.SignIn;
import org.rounds.identity.service.SignIn.SignedIn;
import org.rounds.shared.error.TooMany;
import org.rounds.shared.web.RequestPath;

/**
 * Result of a submitted sign-in form. The authentication mechanism verifies it, because all
 * servers' registries answer only there; the servlet sends the answer.
 *
 * @param locked null unless there were too many failures
 */
record SignInAttempt(Optional<SignedIn> person, TooMany locked) {

    private static final String ATTRIBUTE = "org.rounds.sign-in-attempt";

    /** Verifies the form, if the request has one. */
    static boolean make(HttpServletRequest request, SignIn signIn, SignIn.Registry registry) {
        if (!RequestPath.of(request).equals("/login") || !request.getMethod().equals("POST")) {
            return false;
        }
        try {
            request.setAttribute(
                    ATTRIBUTE, new SignInAttempt(check(request, signIn, registry), null));
        } catch (TooMany locked) {
            request.setAttribute(ATTRIBUTE, new SignInAttempt(Optional.empty(), locked));
        }
        return true;
    }

    private static Optional<SignedIn> check(
            HttpServletRequest request, SignIn signIn, SignIn.Registry registry) {
        String userName = request.getParameter("username");
        String password = request.getParameter("password");
        if (userName == null || userName.isBlank() || password == null || password.isEmpty()) {
            return Optional.empty();
        }
        if ((userName + password).matches(BasicCredentials.CONTROL)) {
            return Optional.empty();
        }
        return signIn.check(userName.strip(), password, request.getRemoteAddr(), registry);
    }

    static SignInAttempt of(HttpServletRequest request) {
        return (SignInAttempt) request.getAttribute(ATTRIBUTE);
    }
}
