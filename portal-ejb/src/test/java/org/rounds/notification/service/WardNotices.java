package org.rounds.notification.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;
import org.rounds.shared.spi.SubjectSql.Column;

/** A sample kind: wards that open, with ward 2 visible to nobody. */
final class WardNotices implements NotificationKind {

    static final NoticeReason OPENED =
            new NoticeReason(
                    "OPENED",
                    5,
                    NotificationCategory.INVITE,
                    "plus",
                    "org.rounds.notification.service.wards",
                    Set.of());

    static Conversation about(long id) {
        return new Conversation("ward", id);
    }

    @Override
    public String type() {
        return "ward";
    }

    @Override
    public List<NoticeReason> reasons() {
        return List.of(OPENED);
    }

    @Override
    public SubjectSql subjects() {
        return new SubjectSql(
                "left join department ward_told on n.conversation = 'ward' and ward_told.id = n.target_id",
                Map.of(Column.TITLE, "ward_told.name", Column.LINK, "ward_told.name_key"),
                "ward_told.id <> 2");
    }

    @Override
    public String path(Told told) {
        return "/wards/" + told.link().replace(' ', '-') + "?by=" + told.actor();
    }
}
