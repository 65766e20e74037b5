package org.rounds.shared.error;

/** The change is based on an outdated version. */
public final class Stale extends BusinessException {

    public Stale(String messageKey, Object... arguments) {
        super("stale", messageKey, arguments);
    }
}
