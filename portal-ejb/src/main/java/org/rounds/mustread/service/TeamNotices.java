package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NoticeReason.Trait;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;
import org.rounds.shared.spi.SubjectSql.Column;

/** Notifications of managers about late readers. */
@ApplicationScoped
class TeamNotices implements NotificationKind {

    private static final String TYPE = "team";
    private static final String TEXTS = "org.rounds.mustread.service.notices";

    static final NoticeReason LATE =
            new NoticeReason(
                    "LATE", 9, NotificationCategory.MUST_READ, "must", TEXTS, Set.of(Trait.DUTY));

    static final NoticeReason MUST_READ =
            new NoticeReason(
                    "MUST_READ",
                    10,
                    NotificationCategory.MUST_READ,
                    "must",
                    TEXTS,
                    Set.of(Trait.DUTY, Trait.URGENT, Trait.STANDING));

    private static final String ACTIVITY = "activity";

    private static final SubjectSql SUBJECTS =
            new SubjectSql(
                    "left join activity team_told on n.conversation = 'team' and team_told.id = n.target_id",
                    Map.of(
                            Column.TITLE, "team_told.title",
                            Column.TEXT, "team_told.text",
                            Column.FORM, "team_told.text_form"),
                    "team_told.id is not null and team_told.deleted_at is null");

    /** The conversation in which readers are notified: the activity. */
    static Conversation read(long activityId) {
        return new Conversation(ACTIVITY, activityId);
    }

    static Conversation about(long id) {
        return new Conversation(TYPE, id);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<NoticeReason> reasons() {
        return List.of(LATE, MUST_READ);
    }

    @Override
    public SubjectSql subjects() {
        return SUBJECTS;
    }

    /** The page of the activity shows its must-read. */
    @Override
    public String shownBy() {
        return ACTIVITY;
    }

    @Override
    public String path(Told told) {
        return "/activities/" + told.id();
    }
}
