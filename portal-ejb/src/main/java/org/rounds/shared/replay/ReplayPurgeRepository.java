package org.rounds.shared.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Removes stored answers that contain, or may contain, a purged activity. */
@ApplicationScoped
class ReplayPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(
                entities,
                "delete from replayable_answer where body like :body",
                Parameters.of("body", "%" + activity.id() + "%"));
        for (long writer : activity.writerIds()) {
            Rows.change(
                    entities,
                    "delete from replayable_answer where caller = :writer",
                    Parameters.of("writer", String.valueOf(writer)));
        }
    }
}
