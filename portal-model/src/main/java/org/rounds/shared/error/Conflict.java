package org.rounds.shared.error;

/**
 * The request contradicts the current state: a name in use, the last owner, a concurrent change.
 */
public final class Conflict extends BusinessException {

    public Conflict(String messageKey, Object... arguments) {
        super("conflict", messageKey, arguments);
    }
}
