package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.spi.ItemSql;
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

    static final NoticeReason ADMITTED =
            new NoticeReason("ADMITTED", 6, NotificationCategory.INVITE, "okc", TEXTS, Set.of());

    static final NoticeReason DECLINED =
            new NoticeReason("DECLINED", 6, NotificationCategory.INVITE, "info", TEXTS, Set.of());

    private static final SubjectSql SUBJECTS =
            new SubjectSql(
                    "left join workspace workspace_told on n.conversation = 'workspace'"
                            + " and workspace_told.id = n.target_id",
                    Map.of(
                            Column.TITLE, "workspace_told.name",
                            Column.PLACE, "workspace_told.name",
                            Column.LINK, "workspace_told.slug"),
                    "n.reason <> 'DECLINED' or workspace_told.visibility <> 'PRIVATE'");

    /** The message of a request, and the note of an answer. */
    private static final ItemSql WORDS =
            new ItemSql(
                    "left join join_request workspace_asks on y.conversation = 'workspace'"
                            + " and workspace_asks.workspace_id = y.target_id"
                            + " and workspace_asks.person_id = y.actor_id"
                            + " left join join_answer workspace_answer on y.conversation = 'workspace'"
                            + " and workspace_answer.workspace_id = y.target_id"
                            + " and workspace_answer.person_id = y.person_id"
                            + " and workspace_answer.answered_by = y.actor_id",
                    "coalesce(workspace_asks.message, workspace_answer.note)",
                    "case when workspace_asks.message is not null or workspace_answer.note is not null"
                            + " then 'PLAIN' end",
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
        return List.of(REQUEST, INVITE, ADMITTED, DECLINED);
    }

    @Override
    public SubjectSql subjects() {
        return SUBJECTS;
    }

    @Override
    public Optional<ItemSql> items() {
        return Optional.of(WORDS);
    }

    @Override
    public String path(Told told) {
        return "/workspaces/" + told.link() + (told.reason().equals(REQUEST) ? "/members" : "");
    }
}
