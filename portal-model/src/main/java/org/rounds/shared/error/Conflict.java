package org.rounds.shared.error;

/**
 * What is asked for contradicts what is there: a taken name, a last owner, a change already made.
 */
public final class Conflict extends BusinessException {

    public Conflict(String messageKey, Object... arguments) {
        super("conflict", messageKey, arguments);
    }
}
