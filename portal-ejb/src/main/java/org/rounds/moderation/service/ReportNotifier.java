package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.service.Caller;

/** Tells authors what was decided on reports. */
@ApplicationScoped
class ReportNotifier {

    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** The author learns what was decided on what somebody reported. */
    void decided(Caller caller, FiledReport filed) {
        notices.fire(
                new Notice(
                        Conversation.report(filed.card().id()),
                        null,
                        NoticeReason.MODERATION,
                        null,
                        caller.personId(),
                        List.of(filed.authorId())));
    }

    /**
     * What was decided is taken back: whoever has objected learns so, to others it is as if nothing
     * had been.
     */
    void undecided(Caller caller, FiledReport filed) {
        if (filed.card().appeal() != null) {
            decided(caller, filed);
        } else if (filed.decidedBy() != null) {
            withdrawn.fire(
                    new NoticeWithdrawn(
                            Conversation.report(filed.card().id()),
                            NoticeReason.MODERATION,
                            filed.decidedBy(),
                            filed.authorId()));
        }
    }
}
