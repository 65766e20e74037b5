package org.rounds.shared.error;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Something that the caller did or asked for cannot be done, and may know why. Rolls the use case
 * back. The key names the problem for programs ({@code /rounds/problems/<key>}) and the message for
 * people; the text of this exception is for logs only.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private final String problem;
    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param problem key of the kind of problem, one of the contract's list
     * @param messageKey key of the sentence in the message bundles that says what is wrong here
     * @param arguments what the sentence names, never what a person typed into a text
     */
    protected BusinessException(String problem, String messageKey, Object... arguments) {
        super(problem + ": " + messageKey);
        this.problem = problem;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String problem() {
        return problem;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
