package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.spi.StatementPurgeRepository;

/** Removes the reports of a purged activity; reporters have seen it. */
@ApplicationScoped
class ReportPurgeRepository extends StatementPurgeRepository {

    @Inject private Event<ConversationRemoved> removed;

    ReportPurgeRepository() {
        super(
                Map.of(Trace.ACTED, "select reporter_id from report where activity_id = :activity"),
                "delete from report where activity_id = :activity");
    }

    @Override
    public void remove(PurgedActivity activity) {
        ids("select id from report where activity_id = :activity", activity)
                .forEach(id -> removed.fire(new ConversationRemoved(ReportNotices.about(id))));
        super.remove(activity);
    }
}
