package org.rounds.shared.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Categories that a person can choose for mail and digests; the inbox always shows all. */
public enum NotificationCategory {
    MUST_READ(true),
    MENTION(true),
    REPLY(false),
    INVITE(true),
    REACTION(false),
    FOLLOW(false);

    private final boolean mailed;

    /**
     * @param mailed whether mail and push are on by default
     */
    NotificationCategory(boolean mailed) {
        this.mailed = mailed;
    }

    /** The category of an API value; empty if there is none. */
    public static Optional<NotificationCategory> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The API value, for example {@code must-read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the category is mandatory and cannot be turned off. */
    public boolean isDuty() {
        return this == MUST_READ;
    }

    /** Whether mail and push are on by default. */
    public boolean isMailed() {
        return mailed;
    }
}
