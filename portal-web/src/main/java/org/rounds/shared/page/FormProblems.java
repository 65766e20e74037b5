package org.rounds.shared.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.web.Texts;

/**
 * Executes the use case of a form and shows errors at the field, which becomes invalid, or above
 * the form.
 */
public final class FormProblems {

    private static final Pattern NESTED = Pattern.compile("\\.(\\p{Alnum})");

    private FormProblems() {}

    /**
     * Whether it succeeded. Fields of the form have the names of the command's components; the
     * field of a nested component {@code a.b} is {@code aB}.
     *
     * @param form client id of the form
     */
    public static boolean tried(String form, Runnable useCase) {
        try {
            useCase.run();
            return true;
        } catch (RuntimeException thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (shown(form, cause)) {
                    return false;
                }
            }
            throw thrown;
        }
    }

    private static boolean shown(String form, Throwable cause) {
        if (cause instanceof Invalid invalid) {
            invalid.errors().forEach(e -> show(form + ":" + id(e.field()), e.key(), e.arguments()));
            return true;
        }
        if (cause instanceof ConstraintViolationException violated) {
            violated.getConstraintViolations().forEach(each -> show(form, each));
            return true;
        }
        if (cause instanceof OptimisticLockException) {
            show(null, "problem.stale", List.of());
            return true;
        }
        if (cause instanceof BusinessException refused) {
            show(null, refused.messageKey(), refused.arguments());
            return true;
        }
        return false;
    }

    /** Ids of components have no dots. */
    private static String id(String field) {
        return NESTED.matcher(field).replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
    }

    private static void show(String form, ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String field = path.substring(path.lastIndexOf('.') + 1);
        Object limit = violation.getConstraintDescriptor().getAttributes().get("max");
        show(
                form + ":" + field,
                violation.getMessage(),
                limit == null ? List.of() : List.of(limit));
    }

    private static void show(String client, String key, List<Object> arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale language = faces.getViewRoot().getLocale();
        String words = Texts.problem(language, key, arguments);
        if (client != null
                && faces.getViewRoot().findComponent(":" + client) instanceof UIInput field) {
            field.setValid(false);
        }
        faces.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    }
}
