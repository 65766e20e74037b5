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
 * A kind of activity. Each feature brings its own as CDI beans; {@link ActivityKinds} finds them.
 * Within one posting the methods are called in the order in which they stand here.
 *
 * <p>How a card shows it is a template of the same name; docs/adr/0021 says which.
 */
public interface ActivityKind {

    /** Plain text, without anything else. */
    String POST = "post";

    /** Asks for an answer, one of which can be accepted. */
    String QUESTION = "question";

    /** Has a title, and can be a must-read. */
    String ANNOUNCEMENT = "announcement";

    /** The word in the interface and, in capitals, in the database: 1 to 12 letters from a to z. */
    String name();

    /** Whether people write it; what they do not write they cannot edit either. */
    default boolean isWritten() {
        return true;
    }

    /** Fields that have to be sent. */
    default Set<String> required() {
        return Set.of();
    }

    /** Fields that can be sent besides. */
    default Set<String> optional() {
        return Set.of();
    }

    /** Whether a text has to be sent. */
    default boolean needsText() {
        return true;
    }

    /** Whether the author may post it in a place in which they may write. */
    default boolean mayPost(Caller author, StreamAccess place) {
        return true;
    }

    /** What the audit trail calls a refusal by {@link #mayPost}. */
    default String action() {
        return "activity.post";
    }

    /**
     * Looks whether what was sent could be stored, now or at its time, and stores nothing.
     *
     * @throws Invalid if a field breaks a rule
     * @throws NotAllowed if the author may not do it
     */
    default void check(NewActivity sent) {}

    /** Completes an activity before it is stored. */
    default void describe(NewActivity sent, Activity activity) {}

    /** Stores, beside an activity that is stored, what was sent; also for archives. */
    default void store(NewActivity sent, Activity activity) {}

    /** The reasons for which it notifies people, beside those of all activities. */
    default List<NoticeReason> reasons() {
        return List.of();
    }

    /** Notifies people; never called for archives. */
    default void tell(NewActivity sent, Activity activity) {}

    /** Text columns of table {@code activity} that the kind keeps; they are read with its row. */
    default List<String> columns() {
        return List.of();
    }

    /**
     * What cards show of some activities of this kind, in a number of queries that does not depend
     * on theirs.
     *
     * @param items at least one, none of them deleted, in places that the caller may know of
     * @return empty if cards show nothing besides
     */
    default Optional<KindReading> read(Caller caller, List<KindItem> items) {
        return Optional.empty();
    }

    /** Whether a field goes with the kind. */
    default boolean allows(String field) {
        return required().contains(field) || optional().contains(field);
    }
}
