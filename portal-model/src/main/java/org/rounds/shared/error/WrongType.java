package org.rounds.shared.error;

/** What was sent is not of a kind that can be taken. */
public final class WrongType extends BusinessException {

    public WrongType(String messageKey, Object... arguments) {
        super("wrong-type", messageKey, arguments);
    }
}
