package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.model.Conversation;

/** Says who asks to be let into a room and who is invited, and when that is settled. */
@ApplicationScoped
class AdmissionNotifier {

    /** In the place of a person's id. */
    private static final long EVERYBODY = 0;

    @Inject private MembershipRepository memberships;
    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** Somebody asks; those who let people in are told. */
    void asks(long workspaceId, long personId) {
        notices.fire(
                new Notice(
                        WorkspaceNotices.about(workspaceId),
                        "workspace/" + workspaceId,
                        WorkspaceNotices.REQUEST,
                        null,
                        personId,
                        memberships.doorkeepers(workspaceId)));
    }

    /** Somebody is invited, and told. */
    void invites(long workspaceId, long inviterId, long personId) {
        notices.fire(
                new Notice(
                        WorkspaceNotices.about(workspaceId),
                        null,
                        WorkspaceNotices.INVITE,
                        null,
                        inviterId,
                        List.of(personId)));
    }

    /** Whoever asked or was invited does not wait any more. */
    void settled(long workspaceId, long personId) {
        Conversation room = WorkspaceNotices.about(workspaceId);
        withdrawn.fire(new NoticeWithdrawn(room, WorkspaceNotices.REQUEST, personId, EVERYBODY));
        withdrawn.fire(new NoticeWithdrawn(room, WorkspaceNotices.INVITE, EVERYBODY, personId));
    }
}
