package org.rounds.shared.error;

/** The caller knows of the thing, but has no right to do this with it. */
public final class NotAllowed extends BusinessException {

    public NotAllowed(String messageKey, Object... arguments) {
        super("not-allowed", messageKey, arguments);
    }
}
