package org.rounds.shared.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people choose to be told of by mail and in digests; the inbox has everything. */
public enum NotificationCategory {
    MUST_READ(true),
    MENTION(true),
    REPLY(false),
    INVITE(true),
    REACTION(false),
    FOLLOW(false);

    private final boolean mailed;

    /**
     * @param mailed whether a mail and a push message come at once to who has chosen nothing
     */
    NotificationCategory(boolean mailed) {
        this.mailed = mailed;
    }

    /** The one of a word; empty if there is none. */
    public static Optional<NotificationCategory> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The word by which the interface calls it, for example {@code must-read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the hospital has decided: nobody can do without. */
    public boolean isDuty() {
        return this == MUST_READ;
    }

    /** Whether a mail and a push message come at once to who has chosen nothing. */
    public boolean isMailed() {
        return mailed;
    }
}
