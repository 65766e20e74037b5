package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.moderation.model.Report;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.Streams;

/** Notifies authors and reporters about decisions on reports. */
@ApplicationScoped
class ReportNotifier {

    @Inject private Streams streams;
    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** Notifies the reporter whether the item was removed, without the name of the decider. */
    void answered(Caller caller, Report report) {
        notices.fire(
                new Notice(
                        ReportNotices.about(report.id()),
                        streams.place(Caller.SYSTEM, report.streamId()).orElseThrow().address(),
                        report.isHidden() ? ReportNotices.REMOVED : ReportNotices.KEPT,
                        null,
                        caller.personId(),
                        List.of(report.reporterId())));
    }

    /** Notifies the author about a decision. */
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
     * Withdraws notifications about a revoked decision: an author who has appealed is notified, for
     * others the notification disappears.
     *
     * @param decidedBefore who had decided; null if undecided
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
