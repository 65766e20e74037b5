package org.rounds.shared.error;

import java.util.List;

/** The input breaks a rule; names the fields that do. */
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
     * @param field name of the field as the API calls it
     * @param key message key that says what is expected
     * @param arguments what the sentence names, for example a limit
     */
    public record FieldError(String field, String key, List<Object> arguments) {}
}
