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

/** Notifications of authors about decisions on reports. */
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

    private static final SubjectSql SUBJECTS =
            new SubjectSql(
                    "left join report report_told on n.conversation = 'report' and report_told.id = n.target_id"
                            + " left join feed_comment report_comment on report_comment.id = report_told.comment_id"
                            + " left join activity report_activity on report_activity.id = report_told.activity_id",
                    Map.of(
                            Column.TITLE,
                            "case when report_told.comment_id is null then report_activity.title end",
                            Column.TEXT,
                            "coalesce(report_comment.text, report_activity.text)",
                            Column.FORM,
                            "coalesce(report_comment.text_form, report_activity.text_form)"),
                    "1 = 1");

    static Conversation about(long id) {
        return new Conversation(TYPE, id);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<NoticeReason> reasons() {
        return List.of(MODERATION);
    }

    @Override
    public SubjectSql subjects() {
        return SUBJECTS;
    }

    @Override
    public String path(Told told) {
        return "/reports/" + told.id();
    }
}
