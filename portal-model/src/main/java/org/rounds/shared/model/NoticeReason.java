package org.rounds.shared.model;

import java.util.Locale;
import java.util.Set;

/**
 * Why somebody is told of something. Each feature has its own.
 *
 * @param name under which it is stored: 1 to 10 capital letters and underscores, unique
 * @param urgency among what is unread in a conversation the greatest one is shown; 0 to 10 are
 *     following, reaction, reply, accepted answer, kudos, request, invitation, mention, moderation,
 *     late, must-read
 * @param category which people choose to be told of or not
 * @param icon name of the icon that stands for it in the inbox
 * @param texts bundle in which {@link #word} is the key of what somebody did, to go on after names
 */
public record NoticeReason(
        String name,
        int urgency,
        NotificationCategory category,
        String icon,
        String texts,
        Set<Trait> traits) {

    /**
     * @throws IllegalArgumentException if the name cannot be stored
     */
    public NoticeReason {
        if (!name.matches("[A-Z_]{1,10}")) {
            throw new IllegalArgumentException(name);
        }
        traits = Set.copyOf(traits);
    }

    /** The word by which the interface calls it, for example {@code must-read}. */
    public String word() {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it has that trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** What sets a reason apart from others. */
    public enum Trait {
        /** Comes although the person has muted what it is about. */
        DUTY,
        /** May come in quiet hours, where the person lets urgent things come then. */
        URGENT,
        /** Is shown even where nobody did anything that is still there. */
        STANDING
    }
}
