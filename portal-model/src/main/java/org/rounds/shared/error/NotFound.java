package org.rounds.shared.error;

/** There is no such thing, or the caller may not know that there is. */
public final class NotFound extends BusinessException {

    public NotFound(String messageKey, Object... arguments) {
        super("not-found", messageKey, arguments);
    }
}
