package org.rounds.shared.spi;

import java.util.Collection;
import java.util.Map;
import org.rounds.shared.service.Caller;

/**
 * A kind of things that people comment on as they do on activities. A feature has a bean of this
 * type for each of its kinds; the comments are then at {@code
 * /api/v1/discussions/{type}/{id}/comments}, and {@code /comments/{id}} is the same as for comments
 * on activities.
 *
 * <p>Who may read a subject's stream may read its comments, who may write there may comment, and
 * moderators of the stream delete; a feature can only narrow that. People are told of comments if
 * the feature has a {@link NotificationKind} of the same type. When a subject is gone for good, the
 * feature fires {@link org.rounds.shared.event.ConversationRemoved}, which takes its comments
 * along.
 */
public interface Discussable {

    /**
     * The type of the subjects, which is stored and part of addresses: 1 to 10 small letters,
     * unique, and not {@code activity}.
     */
    String type();

    /**
     * Those of some subjects that are there and take part in conversations, in one query; deleted
     * ones and drafts are left out. Does not ask who may read them.
     *
     * @param ids ids of subjects, or of things that are none
     * @return by their ids
     */
    Map<Long, DiscussedSubject> find(Collection<Long> ids);

    /** Whether the caller, who may read in its stream, may know of a subject. */
    default boolean mayRead(Caller caller, DiscussedSubject subject) {
        return true;
    }

    /** Whether the caller, who may write in its stream, may comment on a subject. */
    default boolean mayComment(Caller caller, DiscussedSubject subject) {
        return true;
    }

    /**
     * A subject has more or fewer comments, within the transaction of the change; for features that
     * keep their number.
     *
     * @param more 1, or -1 for a deleted one
     */
    default void counted(long id, int more) {}
}
