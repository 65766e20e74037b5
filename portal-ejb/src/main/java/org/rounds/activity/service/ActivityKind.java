package org.rounds.activity.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;

/**
 * A kind of activity. Features provide kinds as CDI beans; {@link ActivityKinds} finds them. When
 * an activity is posted, the methods are called in the order of their declaration.
 *
 * <p>A template of the same name renders it on cards; see docs/adr/0021.
 */
public interface ActivityKind {

    /** Plain text only. */
    String POST = "post";

    /** A question; one answer can be accepted. */
    String QUESTION = "question";

    /** An announcement with a title; can be a must-read. */
    String ANNOUNCEMENT = "announcement";

    /** Name in the API and, in capitals, in the database: 1 to 12 letters from a to z. */
    String name();

    /** Whether people can post it; otherwise they cannot edit it either. */
    default boolean isWritten() {
        return true;
    }

    /** Required fields. */
    default Set<String> required() {
        return Set.of();
    }

    /** Optional fields. */
    default Set<String> optional() {
        return Set.of();
    }

    /** Whether a text is required. */
    default boolean needsText() {
        return true;
    }

    /** Whether the author can post it in a place to which they have write access. */
    default boolean mayPost(Caller author, StreamAccess place) {
        return true;
    }

    /** Action in the audit log for a denial by {@link #mayPost}. */
    default String action() {
        return "activity.post";
    }

    /**
     * Validates what was sent, for now or for its scheduled time; stores nothing.
     *
     * @throws Invalid if a field is invalid
     * @throws NotAllowed if the author has no right to it
     */
    default void check(NewActivity sent) {}

    /** Sets fields of the activity before it is stored. */
    default void describe(NewActivity sent, Activity activity) {}

    /** Stores further rows after the activity was stored; also called for archives. */
    default void store(NewActivity sent, Activity activity) {}

    /** Notification reasons of the kind, besides those of all activities. */
    default List<NoticeReason> reasons() {
        return List.of();
    }

    /** Notifies people; never called for archives. */
    default void tell(NewActivity sent, Activity activity) {}

    /** Text columns of table {@code activity} that belong to the kind; read with its row. */
    default List<String> columns() {
        return List.of();
    }

    /**
     * Reads the details for cards of this kind, in a constant number of queries.
     *
     * @param items at least one, none of them deleted, in places that the caller can see
     * @return empty if the kind has no details
     */
    default Optional<KindReading> read(Caller caller, List<KindItem> items) {
        return Optional.empty();
    }

    /** Whether the kind permits a field. */
    default boolean allows(String field) {
        return required().contains(field) || optional().contains(field);
    }
}
