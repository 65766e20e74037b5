package org.rounds.shared.error;

/** The request exceeds a size limit. */
public final class TooLarge extends BusinessException {

    public TooLarge(String messageKey, Object... arguments) {
        super("too-large", messageKey, arguments);
    }
}
