package org.rounds.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps all failures of resources, so that servers do not send their own pages. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject private ProblemAnswers answers;

    @Override
    public Response toResponse(Throwable failure) {
        return answers.to(failure);
    }
}
