package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.moderation.model.Report;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.service.Caller;

/** Tells authors what was decided on reports. */
@ApplicationScoped
class ReportNotifier {

    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** The author learns what was decided on what somebody reported. */
    void decided(Caller caller, Report report) {
        notices.fire(
                new Notice(
                        ReportNotices.about(report.id()),
                        null,
                        ReportNotices.MODERATION,
                        null,
                        caller.personId(),
                        List.of(report.authorId())));
    }

    /**
     * What was decided is taken back: whoever has objected learns so, to others it is as if nothing
     * had been.
     *
     * @param decidedBefore who had decided; null if nobody had
     */
    void undecided(Caller caller, Report report, Long decidedBefore) {
        if (report.appealText() != null) {
            decided(caller, report);
        } else if (decidedBefore != null) {
            withdrawn.fire(
                    new NoticeWithdrawn(
                            ReportNotices.about(report.id()),
                            ReportNotices.MODERATION,
                            decidedBefore,
                            report.authorId()));
        }
    }
}
