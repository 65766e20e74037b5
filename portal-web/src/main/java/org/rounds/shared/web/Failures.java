package org.rounds.shared.web;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.Invalid.FieldError;
import org.rounds.shared.error.Stale;

/** Maps failures to problems. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final int DEEPEST = 20;

    private static final Map<Integer, String> BY_STATUS =
            Map.of(
                    401, "unauthenticated",
                    403, "not-allowed",
                    404, "not-found",
                    405, "method-not-allowed",
                    406, "not-acceptable",
                    413, "too-large",
                    415, "wrong-type");

    private Failures() {}

    /** The cause within exceptions of containers. */
    static Throwable cause(Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (isKnown(current) || current.getCause() == null) {
                return isKnown(current) ? current : failure;
            }
            current = current.getCause();
        }
        return failure;
    }

    private static boolean isKnown(Throwable failure) {
        return failure instanceof BusinessException
                || failure instanceof Refused
                || failure instanceof ConstraintViolationException
                || failure instanceof EJBAccessException
                || failure instanceof OptimisticLockException
                || failure instanceof WebApplicationException answer && !isServerError(answer);
    }

    private static boolean isServerError(WebApplicationException answer) {
        return answer.getResponse().getStatus() >= 500;
    }

    /** The problem to answer with; unexpected failures are logged with a number. */
    static Problem problem(Throwable cause) {
        if (cause instanceof BusinessException business) {
            return Problem.of(business);
        }
        if (cause instanceof Refused refused) {
            return refused.problem();
        }
        if (cause instanceof ConstraintViolationException broken) {
            return Problem.of(invalid(broken));
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.of(new Stale("problem.stale"));
        }
        if (cause instanceof EJBAccessException) {
            return Problem.of("not-allowed");
        }
        if (cause instanceof WebApplicationException answer && !isServerError(answer)) {
            return Problem.of(
                    BY_STATUS.getOrDefault(answer.getResponse().getStatus(), "malformed"));
        }
        return new Problem("internal", "problem.internal", List.of(logged(cause, "")), List.of());
    }

    /**
     * Logs an unexpected failure with a number that people can quote.
     *
     * @param cause null if a page only reported a failure
     * @param where place of the failure, at the end of the entry; may be empty
     */
    public static String logged(Throwable cause, String where) {
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, cause, () -> "Internal failure " + number + where);
        return number;
    }

    private static Invalid invalid(ConstraintViolationException broken) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : broken.getConstraintViolations()) {
            Object most = violation.getConstraintDescriptor().getAttributes().get("max");
            errors.add(
                    new FieldError(
                            field(violation.getPropertyPath()),
                            violation.getMessageTemplate(),
                            most == null ? List.of() : List.of(most)));
        }
        return new Invalid(errors);
    }

    /** Last named part of a path. */
    private static String field(Path path) {
        String field = "";
        for (Path.Node node : path) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                field = node.getName();
            }
        }
        return field;
    }
}
