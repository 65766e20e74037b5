package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.rounds.shared.spi.StatementPurgeRepository;

/** Stops notifying the audience of a purged activity; notified people may have seen it. */
@ApplicationScoped
class NotificationPurgeRepository extends StatementPurgeRepository {

    NotificationPurgeRepository() {
        super(
                Map.of(
                        Trace.TOLD,
                        "select person_id from notification where conversation = 'activity' and target_id = :activity"),
                "delete from must_read_call where activity_id = :activity");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCES;
    }
}
