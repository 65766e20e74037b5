package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;

/** Notifications about people: new followers. */
@ApplicationScoped
class PersonNotices implements NotificationKind {

    private static final String TYPE = "person";
    private static final String TEXTS = "org.rounds.people.service.notices";

    static final NoticeReason FOLLOW =
            new NoticeReason("FOLLOW", 0, NotificationCategory.FOLLOW, "bell", TEXTS, Set.of());

    static Conversation about(long id) {
        return new Conversation(TYPE, id);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<NoticeReason> reasons() {
        return List.of(FOLLOW);
    }

    @Override
    public SubjectSql subjects() {
        return SubjectSql.NONE;
    }

    @Override
    public String path(Told told) {
        return told.actor() == null ? "/people" : "/people/" + told.actor();
    }
}
