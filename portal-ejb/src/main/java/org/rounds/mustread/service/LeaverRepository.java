package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of readers of must-reads who have lost access, with the time. */
@ApplicationScoped
class LeaverRepository {

    private static final String READS =
            " exists (select 1 from activity a join stream s on s.id = a.stream_id"
                    + " join stream_reader v on v.address = s.address and v.person_id = must_read_reader.person_id"
                    + " where a.id = must_read_reader.activity_id)";

    private static final String LEAVE =
            "update must_read_reader set left_at = :now where left_at is null and not" + READS;

    /** Readers who had left when a record was closed stay so on it. */
    private static final String RETURN =
            "update must_read_reader set left_at = null where left_at is not null and"
                    + READS
                    + " and not exists (select 1 from must_read m join activity a on a.id = m.activity_id"
                    + " where m.activity_id = must_read_reader.activity_id"
                    + " and must_read_reader.left_at <= coalesce(m.signed_off_at, a.deleted_at))";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Updates which places a person can read. */
    void reviewPerson(long personId) {
        Rows.change(
                entities,
                LEAVE + " and person_id = :person",
                Parameters.of("now", clock.millis()).and("person", personId));
        Rows.change(
                entities, RETURN + " and person_id = :person", Parameters.of("person", personId));
    }

    /** Updates who can read a place. */
    void reviewStream(String address) {
        String here =
                " and activity_id in (select m.activity_id from must_read m"
                        + " join activity h on h.id = m.activity_id join stream p on p.id = h.stream_id"
                        + " where p.address = :address)";
        Rows.change(
                entities,
                LEAVE + here,
                Parameters.of("now", clock.millis()).and("address", address));
        Rows.change(entities, RETURN + here, Parameters.of("address", address));
    }

    /** Updates who can read a must-read with a new revision. */
    void reviewMustRead(long activityId) {
        Rows.change(
                entities,
                LEAVE + " and activity_id = :activity",
                Parameters.of("now", clock.millis()).and("activity", activityId));
        Rows.change(
                entities,
                RETURN + " and activity_id = :activity",
                Parameters.of("activity", activityId));
    }
}
