package org.rounds.shared.error;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Root of the errors that are reported to the caller; rolls the transaction back. The key names the
 * problem for programs ({@code /rounds/problems/<key>}) and the message for people; the text of
 * this exception is for logs only.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private final String problem;
    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param problem problem key, one of the contract's list
     * @param messageKey key of the message in the bundles
     * @param arguments message arguments; never text that a person typed
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
