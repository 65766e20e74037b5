package org.rounds.shared.error;

/** The caller can see the subject but has no right to this operation on it. */
public final class NotAllowed extends BusinessException {

    public NotAllowed(String messageKey, Object... arguments) {
        super("not-allowed", messageKey, arguments);
    }
}
