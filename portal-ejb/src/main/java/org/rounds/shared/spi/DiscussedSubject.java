package org.rounds.shared.spi;

/**
 * What comments need to know of what they belong to.
 *
 * @param id time-ordered, like every id
 * @param streamId stream in which it can be read, and in which it stays
 * @param ownerId the person who is told of every comment; null for nobody
 * @param title by what it is known
 * @param link path of its page below the application, for example {@code /notes/7}
 * @param open whether it takes more comments; those that it has stay
 */
public record DiscussedSubject(
        long id, long streamId, Long ownerId, String title, String link, boolean open) {}
