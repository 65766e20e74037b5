package org.rounds.notification.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rounds.shared.model.NoticeReason;

/** What people choose to be told of by mail and in digests; the inbox has everything. */
enum NotificationCategory {
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

    static NotificationCategory of(NoticeReason reason) {
        return switch (reason) {
            case MUST_READ, LATE -> MUST_READ;
            case MENTION, KUDOS, MODERATION -> MENTION;
            case REPLY, ACCEPTED -> REPLY;
            case INVITE, REQUEST -> INVITE;
            case REACTION -> REACTION;
            case FOLLOW -> FOLLOW;
        };
    }

    static Optional<NotificationCategory> ofWord(String word) {
        return Arrays.stream(values()).filter(source -> source.word().equals(word)).findFirst();
    }

    /** The word by which the interface calls it, for example {@code must-read}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the hospital has decided: nobody can do without. */
    boolean isDuty() {
        return this == MUST_READ;
    }

    /** What holds for who has chosen nothing. */
    NotificationSettings.Choice usual() {
        return new NotificationSettings.Choice(mailed, true, mailed);
    }
}
