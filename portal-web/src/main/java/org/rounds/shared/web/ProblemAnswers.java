package org.rounds.shared.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.Locale;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Callers;
import org.rounds.shared.text.Characters;

/** Answers failures of resources with problems that disclose no internals. */
@ApplicationScoped
public class ProblemAnswers {

    @Inject private HttpServletRequest request;
    @Inject private Audit audit;
    @Inject private Callers callers;

    /** The answer to a failure. */
    public Response to(Throwable failure) {
        Throwable cause = Failures.cause(failure);
        if (cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        if (cause instanceof EJBAccessException) {
            audit.denied(
                    callers.current(),
                    "api." + request.getMethod().toLowerCase(Locale.ROOT),
                    shortened(request.getRequestURI()));
        }
        return answer(Failures.problem(cause), cause);
    }

    private Response answer(Problem problem, Throwable cause) {
        Locale language = Texts.best(Collections.list(request.getLocales()));
        Response.ResponseBuilder answer =
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .header("Content-Language", language.getLanguage())
                        .entity(problem.json(language, request.getContextPath()));
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            Challenge.of(request).ifPresent(scheme -> answer.header(Challenge.HEADER, scheme));
        }
        if (cause instanceof WebApplicationException known
                && known.getResponse().getHeaderString("Allow") != null) {
            answer.header("Allow", known.getResponse().getHeaderString("Allow"));
        }
        return answer.build();
    }

    private static String shortened(String path) {
        return Characters.start(path, 200);
    }
}
