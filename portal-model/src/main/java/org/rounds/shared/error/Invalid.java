package org.rounds.shared.error;

import java.util.List;

/** The input breaks validation rules; names the fields. */
public final class Invalid extends BusinessException {

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super("invalid", "problem.invalid");
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, key, List.of(arguments))));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * One broken rule.
     *
     * @param field name of the field in the API
     * @param key message key of the expectation
     * @param arguments message arguments, for example a limit
     */
    public record FieldError(String field, String key, List<Object> arguments) {}
}
