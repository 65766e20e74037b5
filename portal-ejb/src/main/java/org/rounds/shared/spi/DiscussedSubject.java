package org.rounds.shared.spi;

/**
 * A subject of comments.
 *
 * @param id time-ordered, like every id
 * @param streamId stream in which it can be read; never changes
 * @param ownerId the person who is notified of every comment; null for none
 * @param title display title
 * @param link path of its page below the application, for example {@code /notes/7}
 * @param open whether new comments are allowed; existing ones stay
 */
public record DiscussedSubject(
        long id, long streamId, Long ownerId, String title, String link, boolean open) {}
