package org.rounds.shared.error;

/** The subject does not exist or is not visible to the caller. */
public final class NotFound extends BusinessException {

    public NotFound(String messageKey, Object... arguments) {
        super("not-found", messageKey, arguments);
    }
}
