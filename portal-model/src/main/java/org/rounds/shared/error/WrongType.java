package org.rounds.shared.error;

/** The media type or file type is not supported. */
public final class WrongType extends BusinessException {

    public WrongType(String messageKey, Object... arguments) {
        super("wrong-type", messageKey, arguments);
    }
}
