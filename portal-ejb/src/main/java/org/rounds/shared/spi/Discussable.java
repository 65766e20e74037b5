package org.rounds.shared.spi;

import java.util.Collection;
import java.util.Map;
import org.rounds.shared.service.Caller;

/**
 * A type of subjects that people can comment on like activities. A feature has one bean of this
 * type for each type of subjects; the comments are then at {@code
 * /api/v1/discussions/{type}/{id}/comments}, and {@code /comments/{id}} is the same as for comments
 * on activities.
 *
 * <p>Readers of a subject's stream can read its comments, writers can comment, and moderators of
 * the stream can delete; a feature can only narrow that. Comments notify people if the feature has
 * a {@link NotificationKind} of the same type. When a subject is purged, the feature fires {@link
 * org.rounds.shared.event.ConversationRemoved}, which deletes its comments.
 */
public interface Discussable {

    /**
     * Type of the subjects, stored and part of addresses: 1 to 10 lower-case letters, unique, and
     * not {@code activity}.
     */
    String type();

    /**
     * Finds existing subjects that take comments, in one query; leaves out deleted ones and drafts.
     * Does not check rights.
     *
     * @param ids may contain unknown ids
     * @return by their ids
     */
    Map<Long, DiscussedSubject> find(Collection<Long> ids);

    /** Whether the caller, who can read the subject's stream, can see the subject. */
    default boolean mayRead(Caller caller, DiscussedSubject subject) {
        return true;
    }

    /** Whether the caller, who can write in the subject's stream, can comment on it. */
    default boolean mayComment(Caller caller, DiscussedSubject subject) {
        return true;
    }

    /**
     * Called when the number of comments changes, within that transaction; for features that store
     * the number.
     *
     * @param more 1, or -1 for a deleted comment
     */
    default void counted(long id, int more) {}
}
