package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;
import org.rounds.shared.spi.SubjectSql.Column;

/** Notifications about workspaces: join requests and invitations. */
@ApplicationScoped
class WorkspaceNotices implements NotificationKind {

    private static final String TYPE = "workspace";
    private static final String TEXTS = "org.rounds.workspace.service.notices";

    static final NoticeReason REQUEST =
            new NoticeReason("REQUEST", 5, NotificationCategory.INVITE, "plus", TEXTS, Set.of());

    static final NoticeReason INVITE =
            new NoticeReason("INVITE", 6, NotificationCategory.INVITE, "plus", TEXTS, Set.of());

    private static final SubjectSql SUBJECTS =
            new SubjectSql(
                    "left join workspace workspace_told on n.conversation = 'workspace'"
                            + " and workspace_told.id = n.target_id",
                    Map.of(
                            Column.TITLE, "workspace_told.name",
                            Column.PLACE, "workspace_told.name",
                            Column.LINK, "workspace_told.slug"),
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
        return List.of(REQUEST, INVITE);
    }

    @Override
    public SubjectSql subjects() {
        return SUBJECTS;
    }

    @Override
    public String path(Told told) {
        return "/workspaces/" + told.link() + (told.reason().equals(REQUEST) ? "/members" : "");
    }
}
