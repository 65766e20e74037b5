package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.model.Conversation;
import org.rounds.workspace.model.AdmissionAnswer;

/** Fires notification events for join requests and invitations, and withdraws them. */
@ApplicationScoped
class AdmissionNotifier {

    /** Pseudo id: every recipient. */
    private static final long EVERYBODY = 0;

    @Inject private MembershipRepository memberships;
    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** Notifies owners and moderators about a join request; an earlier answer is withdrawn. */
    void asks(long workspaceId, long personId) {
        withdrawn.fire(
                new NoticeWithdrawn(
                        WorkspaceNotices.about(workspaceId),
                        WorkspaceNotices.DECLINED,
                        EVERYBODY,
                        personId));
        notices.fire(
                new Notice(
                        WorkspaceNotices.about(workspaceId),
                        "workspace/" + workspaceId,
                        WorkspaceNotices.REQUEST,
                        null,
                        personId,
                        memberships.doorkeepers(workspaceId)));
    }

    /** Notifies an invited person. */
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

    /** Notifies a person that their request was accepted or declined. */
    void answers(AdmissionAnswer answer) {
        notices.fire(
                new Notice(
                        WorkspaceNotices.about(answer.id().workspaceId()),
                        answer.isAccepted() ? "workspace/" + answer.id().workspaceId() : null,
                        answer.isAccepted() ? WorkspaceNotices.ADMITTED : WorkspaceNotices.DECLINED,
                        null,
                        answer.answeredBy(),
                        List.of(answer.id().personId())));
    }

    /** Withdraws notifications about an answered request or invitation. */
    void settled(long workspaceId, long personId) {
        Conversation room = WorkspaceNotices.about(workspaceId);
        withdrawn.fire(new NoticeWithdrawn(room, WorkspaceNotices.REQUEST, personId, EVERYBODY));
        withdrawn.fire(new NoticeWithdrawn(room, WorkspaceNotices.INVITE, EVERYBODY, personId));
    }
}
