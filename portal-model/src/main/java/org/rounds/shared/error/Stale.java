package org.rounds.shared.error;

/** The caller changes a version that is no longer the newest. */
public final class Stale extends BusinessException {

    public Stale(String messageKey, Object... arguments) {
        super("stale", messageKey, arguments);
    }
}
