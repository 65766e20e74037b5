package org.rounds.shared.error;

/** Too many attempts in too short a time. */
public final class TooMany extends BusinessException {

    public TooMany(String messageKey, Object... arguments) {
        super("too-many-requests", messageKey, arguments);
    }
}
