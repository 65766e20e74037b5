package org.rounds.shared.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is told of something, the least urgent first. */
public enum NoticeReason {
    FOLLOW,
    REACTION,
    REPLY,
    ACCEPTED,
    KUDOS,
    REQUEST,
    INVITE,
    MENTION,
    MODERATION,
    LATE,
    MUST_READ;

    /** The word by which the interface calls it, for example {@code must-read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoticeReason> ofWord(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }

    /** Whether it comes although the person has muted what it is about. */
    public boolean isDuty() {
        return this == MUST_READ || this == LATE || this == MODERATION;
    }
}
