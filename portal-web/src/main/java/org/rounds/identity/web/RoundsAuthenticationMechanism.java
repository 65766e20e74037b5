package org.rounds.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.rounds.identity.service.SignIn;
import org.rounds.identity.service.SignIn.SignedIn;
import org.rounds.shared.error.TooMany;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;
import org.rounds.shared.service.Setting;
import org.rounds.shared.web.Challenge;
import org.rounds.shared.web.FormLimit;
import org.rounds.shared.web.HeaderFilter;
import org.rounds.shared.web.OriginFilter;
import org.rounds.shared.web.Problem;
import org.rounds.shared.web.RequestPath;

/**
 * Authenticates every request: first by the {@code Authorization} header, then by the session. The
 * session is never registered with the container, so a header always takes precedence over a cookie
 * and creates no session (docs/adr/0002).
 */
@ApplicationScoped
public class RoundsAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** Request attribute with the {@link Caller}. */
    static final String CALLER = "org.rounds.caller";

    @Inject private SignIn signIn;
    @Inject private CallerDirectory directory;
    @Inject private OpenSessions sessions;
    @Inject private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        HeaderFilter.fence(request, response);
        if (isFile(request)) {
            return context.doNothing();
        }
        Optional<Problem> tooLarge = FormLimit.refusal(request);
        if (tooLarge.isPresent()) {
            return context.isProtected()
                    ? refuse(tooLarge.get(), request, response)
                    : context.doNothing();
        }
        if (OriginFilter.isForeignChange(request)) {
            return context.isProtected()
                    ? refuse(Problem.of("foreign-origin"), request, response)
                    : context.doNothing();
        }
        SignIn.Registry registry = new ServerRegistry(context);
        if (SignInAttempt.make(request, signIn, registry)) {
            return context.doNothing();
        }
        String header = isPage(request) ? null : request.getHeader("Authorization");
        try {
            Optional<SignedIn> person =
                    header == null
                            ? SignedInSession.resume(request, clock.millis())
                            : check(header, request, registry);
            return admit(person, request, response, context, header != null);
        } catch (TooMany locked) {
            return refuse(Problem.of(locked), request, response);
        }
    }

    private Optional<SignedIn> check(
            String header, HttpServletRequest request, SignIn.Registry registry) {
        return BasicCredentials.parse(header)
                .filter(given -> Setting.ROUNDS_API_BASIC.isOn())
                .flatMap(
                        given ->
                                signIn.check(
                                        given.userName(),
                                        given.password(),
                                        request.getRemoteAddr(),
                                        registry));
    }

    private AuthenticationStatus admit(
            Optional<SignedIn> person,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            boolean byHeader)
            throws AuthenticationException {
        Optional<Caller> caller =
                person.flatMap(it -> directory.find(it.handle(), it.roles()))
                        .filter(it -> byHeader || signIn.isValid(person.get(), it.staff()));
        if (caller.isPresent()) {
            request.setAttribute(CALLER, caller.get());
            if (!byHeader) {
                note(request.getSession(false), caller.get());
            }
            return context.notifyContainerAboutLogin(person.get().handle(), person.get().roles());
        }
        if (person.isPresent() && !byHeader) {
            SignedInSession.end(request);
        }
        return context.isProtected() ? challenge(request, response) : context.doNothing();
    }

    private void note(HttpSession session, Caller caller) {
        sessions.seen(session.getId(), caller.personId(), SignedInSession.term(session));
    }

    private AuthenticationStatus challenge(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        if (isPartial(request)) {
            return refuse(Problem.of("unauthenticated"), request, response);
        }
        if (!isPage(request)) {
            Challenge.of(request).ifPresent(scheme -> response.setHeader(Challenge.HEADER, scheme));
            return refuse(Problem.of("unauthenticated"), request, response);
        }
        try {
            response.sendRedirect(request.getContextPath() + "/login" + wayBack(request));
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private static String wayBack(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("GET") || path.equals("/")) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }

    /** Sends the problem immediately: WildFly replaces a buffered answer by its own page. */
    private static AuthenticationStatus refuse(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            problem.send(request, response);
            response.flushBuffer();
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    /**
     * Whether a script requests a part of a page, which cannot follow a redirect to the sign-in
     * page.
     */
    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Whether everybody gets the same file, so that it does not matter who asks. */
    private static boolean isFile(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return !path.startsWith("/api/") && !path.equals("/live");
    }
}
