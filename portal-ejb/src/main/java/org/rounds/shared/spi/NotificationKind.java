package org.rounds.shared.spi;

import java.util.List;
import java.util.Optional;
import org.rounds.shared.model.NoticeReason;

/**
 * A type of conversations with notifications. A feature has one bean of this type for each of its
 * types and notifies people by {@link org.rounds.shared.event.Notice}; inbox, mails, digests and
 * push messages then show the notifications without knowing the feature.
 */
public interface NotificationKind {

    /**
     * Type of its conversations, stored: 1 to 10 lower-case letters, unique. Stored notifications
     * of a type without a kind are never shown.
     */
    String type();

    /** Reasons of this feature, for these or other conversations. */
    List<NoticeReason> reasons();

    /** SQL that reads its subjects and checks who can read them. */
    SubjectSql subjects();

    /** SQL that reads the items of such a conversation; empty if items cannot be deleted. */
    default Optional<ItemSql> items() {
        return Optional.empty();
    }

    /** Path of a subject's page in Rounds, for example {@code /reports/7}. */
    String path(Told told);

    /**
     * Type of the subject whose page shows this one, so that notifications of both become read
     * together.
     */
    default String shownBy() {
        return type();
    }

    /**
     * A notification to be linked.
     *
     * @param id of the subject
     * @param link value read by {@link SubjectSql}; null for none
     * @param actor handle of the newest actor; null for none
     */
    record Told(long id, NoticeReason reason, String link, String actor) {}
}
