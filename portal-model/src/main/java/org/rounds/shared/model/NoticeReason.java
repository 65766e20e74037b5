package org.rounds.shared.model;

import java.util.Locale;
import java.util.Set;

/**
 * Why a person gets a notification. Each feature defines its own reasons.
 *
 * @param name stored name: 1 to 10 capital letters and underscores, unique
 * @param urgency the greatest one among the unread notifications of a conversation is shown; 0 to
 *     10 are following, reaction, reply, accepted answer, thanks, request, invitation, mention,
 *     moderation, late, must-read
 * @param category settings category that the reason belongs to
 * @param icon name of its icon in the inbox
 * @param texts bundle in which {@link #word} is the key of the predicate that follows the names of
 *     the actors; with {@code .title} that of the title where the subject has none
 */
public record NoticeReason(
        String name,
        int urgency,
        NotificationCategory category,
        String icon,
        String texts,
        Set<Trait> traits) {

    /**
     * @throws IllegalArgumentException if the name does not have the required form
     */
    public NoticeReason {
        if (!name.matches("[A-Z_]{1,10}")) {
            throw new IllegalArgumentException(name);
        }
        traits = Set.copyOf(traits);
    }

    /** The API value, for example {@code must-read}. */
    public String word() {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it has the trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Special treatment of a reason. */
    public enum Trait {
        /** Delivered even if the person has muted the conversation. */
        DUTY,
        /** Can be delivered in quiet hours, if the person allows urgent notifications then. */
        URGENT,
        /** Shown even if it has no actor whose action still exists. */
        STANDING,
        /**
         * Who acted is neither stored nor named; the bundle says by {@link #word} and {@code .who}
         * who is named instead.
         */
        UNNAMED
    }
}
