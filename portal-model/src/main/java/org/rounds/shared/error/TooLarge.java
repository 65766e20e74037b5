package org.rounds.shared.error;

/** What was sent is over a limit. */
public final class TooLarge extends BusinessException {

    public TooLarge(String messageKey, Object... arguments) {
        super("too-large", messageKey, arguments);
    }
}
