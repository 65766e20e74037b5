package org.rounds.moderation.service;

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

/** Notifications of authors and reporters about decisions on reports. */
@ApplicationScoped
class ReportNotices implements NotificationKind {

    private static final String TYPE = "report";
    private static final String TEXTS = "org.rounds.moderation.service.notices";

    static final NoticeReason MODERATION =
            new NoticeReason(
                    "MODERATION",
                    8,
                    NotificationCategory.MENTION,
                    "shield",
                    TEXTS,
                    Set.of(Trait.DUTY));

    static final NoticeReason KEPT = answer("KEPT");
    static final NoticeReason REMOVED = answer("REMOVED");

    /** Whether the text can be quoted: to its author always, to reporters while it is shown. */
    private static final String QUOTED =
            "(n.reason = 'MODERATION' or report_activity.deleted_at is null"
                    + " and report_activity.hidden = false"
                    + " and (report_comment.id is null or report_comment.deleted_at is null"
                    + " and report_comment.hidden = false))";

    private static final SubjectSql SUBJECTS =
            new SubjectSql(
                    "left join report report_told on n.conversation = 'report' and report_told.id = n.target_id"
                            + " left join feed_comment report_comment on report_comment.id = report_told.comment_id"
                            + " left join activity report_activity on report_activity.id = report_told.activity_id",
                    Map.of(
                            Column.TITLE,
                            "case when report_told.comment_id is null and "
                                    + QUOTED
                                    + " then report_activity.title end",
                            Column.TEXT,
                            "case when "
                                    + QUOTED
                                    + " then coalesce(report_comment.text, report_activity.text) end",
                            Column.FORM,
                            "coalesce(report_comment.text_form, report_activity.text_form)",
                            Column.LINK,
                            "cast(report_told.activity_id as varchar(20))"),
                    "1 = 1");

    private static NoticeReason answer(String name) {
        return new NoticeReason(
                name,
                8,
                NotificationCategory.MENTION,
                "shield",
                TEXTS,
                Set.of(Trait.DUTY, Trait.STANDING, Trait.UNNAMED));
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
        return List.of(MODERATION, KEPT, REMOVED);
    }

    @Override
    public SubjectSql subjects() {
        return SUBJECTS;
    }

    @Override
    public String path(Told told) {
        if (told.reason().equals(KEPT)) {
            return "/activities/" + told.link();
        }
        return told.reason().equals(REMOVED) ? "/notifications" : "/reports/" + told.id();
    }
}
