package org.rounds.shared.spi;

import java.util.List;
import java.util.Optional;
import org.rounds.shared.model.NoticeReason;

/**
 * A kind of things that people are told of: one type of conversations. A feature has a bean of this
 * type for each of its kinds, and tells people by {@link org.rounds.shared.event.Notice}; inbox,
 * mails, digests and push messages then show them without knowing the feature.
 */
public interface NotificationKind {

    /**
     * The type of its conversations, which is stored: 1 to 10 small letters, unique. What is stored
     * of a type without a kind is never shown.
     */
    String type();

    /** The reasons that this feature has, for these conversations or for those of others. */
    List<NoticeReason> reasons();

    /** How its subjects are read, and who may read them. */
    SubjectSql subjects();

    /** How is read what somebody did in such a conversation; empty if that cannot be deleted. */
    default Optional<ItemSql> items() {
        return Optional.empty();
    }

    /** The path to a subject inside of Rounds, for example {@code /reports/7}. */
    String path(Told told);

    /** The type of the subject whose page shows all of this, so that both are read together. */
    default String shownBy() {
        return type();
    }

    /**
     * What a person is told of.
     *
     * @param id of the subject
     * @param link what {@link SubjectSql} reads as such; null for none
     * @param actor handle of who did the newest thing; null for none
     */
    record Told(long id, NoticeReason reason, String link, String actor) {}
}
