package org.rounds.kudos.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Stores the value of kudos in the row of the activity. */
@ApplicationScoped
class KudosRepository {

    /** In table {@code activity}. */
    static final String COLUMN = "kudos_value";

    @PersistenceContext private EntityManager entities;

    /** Stores a value of at most 60 characters; the version of the activity stays. */
    void store(long activityId, String value) {
        Rows.change(
                entities,
                "update activity set " + COLUMN + " = :kudosValue where id = :activity",
                Parameters.of("kudosValue", value).and("activity", activityId));
    }
}
