package org.rounds.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.rounds.shared.spi.StatementPurgeRepository;

/** Removes the poll of a purged activity; its voters have seen it. */
@ApplicationScoped
class PollPurgeRepository extends StatementPurgeRepository {

    PollPurgeRepository() {
        super(
                Map.of(
                        Trace.ACTED,
                        "select person_id from poll_voter where activity_id = :activity"),
                "delete from poll_vote where activity_id = :activity",
                "delete from poll_voter where activity_id = :activity",
                "delete from poll_option where activity_id = :activity",
                "delete from poll where activity_id = :activity");
    }
}
