package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.rounds.shared.spi.StatementPurgeRepository;

/** Removes a purged activity from its streams; people who have read up to it may have seen it. */
@ApplicationScoped
class StreamPurgeRepository extends StatementPurgeRepository {

    StreamPurgeRepository() {
        super(
                Map.of(Trace.READ, readers("subscription") + " union " + readers("former_reading")),
                "delete from stream_entry where activity_id = :activity");
    }

    /**
     * Readers of its home stream or another stream with an entry; a deleted activity has no
     * entries.
     */
    private static String readers(String table) {
        return "select u.person_id from "
                + table
                + " u where u.stream_id = :stream and u.read_up_to >= :activity"
                + " union select u.person_id from stream_entry e join "
                + table
                + " u on u.stream_id = e.stream_id and u.read_up_to >= e.activity_id where e.activity_id = :activity";
    }
}
