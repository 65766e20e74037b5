package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Removes the reports of a purged activity; reporters have seen it. */
@ApplicationScoped
class ReportPurgeRepository implements PurgePart {

    @Inject private Event<ConversationRemoved> removed;

    @PersistenceContext private EntityManager entities;

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of(
                Trace.ACTED,
                Rows.list(
                        entities,
                        "select reporter_id from report where activity_id = :activity",
                        Parameters.of("activity", activity.id()),
                        Row::id));
    }

    @Override
    public void remove(PurgedActivity activity) {
        Rows.list(
                        entities,
                        "select id from report where activity_id = :activity",
                        Parameters.of("activity", activity.id()),
                        Row::id)
                .forEach(id -> removed.fire(new ConversationRemoved(ReportNotices.about(id))));
        Rows.change(
                entities,
                "delete from report where activity_id = :activity",
                Parameters.of("activity", activity.id()));
    }
}
