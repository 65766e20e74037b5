package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rounds.activity.model.Activity;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NoticeReason.Trait;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.spi.ItemSql;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;
import org.rounds.shared.spi.SubjectSql.Column;

/** Notifications about activities and their comments. */
@ApplicationScoped
class ActivityNotices implements NotificationKind {

    private static final String TEXTS = "org.rounds.activity.service.notices";

    static final NoticeReason REACTION =
            new NoticeReason(
                    "REACTION", 1, NotificationCategory.REACTION, "award", TEXTS, Set.of());

    static final NoticeReason REPLY =
            new NoticeReason("REPLY", 2, NotificationCategory.REPLY, "comment", TEXTS, Set.of());

    static final NoticeReason ACCEPTED =
            new NoticeReason("ACCEPTED", 3, NotificationCategory.REPLY, "okc", TEXTS, Set.of());

    static final NoticeReason MENTION =
            new NoticeReason(
                    "MENTION",
                    7,
                    NotificationCategory.MENTION,
                    "wave",
                    TEXTS,
                    Set.of(Trait.URGENT));

    private static final SubjectSql SUBJECTS =
            new SubjectSql(
                    "left join activity activity_told on n.conversation = 'activity'"
                            + " and activity_told.id = n.target_id",
                    Map.of(
                            Column.TITLE, "activity_told.title",
                            Column.TEXT, "activity_told.text",
                            Column.FORM, "activity_told.text_form",
                            Column.AUTHOR, "activity_told.author_id"),
                    "activity_told.id is not null and activity_told.deleted_at is null");

    @Inject private ActivityKinds kinds;

    static Conversation about(long id) {
        return new Conversation(Activity.TYPE, id);
    }

    @Override
    public String type() {
        return Activity.TYPE;
    }

    @Override
    public List<NoticeReason> reasons() {
        return Stream.concat(
                        Stream.of(REACTION, REPLY, ACCEPTED, MENTION), kinds.reasons().stream())
                .toList();
    }

    @Override
    public SubjectSql subjects() {
        return SUBJECTS;
    }

    @Override
    public Optional<ItemSql> items() {
        return Optional.of(
                new ItemSql(
                        "left join feed_comment activity_comment on activity_comment.id = y.item_id",
                        "activity_comment.text",
                        "activity_comment.text_form",
                        "activity_comment.deleted_at is null"));
    }

    @Override
    public String path(Told told) {
        return "/activities/" + told.id();
    }
}
