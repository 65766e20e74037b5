package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rounds.shared.spi.FrameCount;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Reads the must-reads of a person. */
@ApplicationScoped
class MustReadQueries implements FrameCount {

    /** How long before its due date a must-read is due soon. */
    static final Duration SOON = Duration.ofHours(48);

    /**
     * How a reader stands to a must-read, of tables {@code r} and {@code m}; {@code :now} is the
     * moment, and until {@code :soon} something is due soon.
     */
    static final String STATE =
            "case when r.revision = m.revision then 'done' when r.exempt_at is not null then 'exempt'"
                    + " when r.due_at < :now then 'late' when r.due_at < :soon then 'due-soon' else 'open' end";

    /**
     * Must-reads of a person in places that they can read; to be followed by conditions and an
     * order.
     */
    private static final String MINE =
            """
            from must_read_reader r join must_read m on m.activity_id = r.activity_id
            join activity a on a.id = r.activity_id and a.deleted_at is null
            join person author on author.id = a.author_id
            join person p on p.id = r.person_id join stream s on s.id = a.stream_id
            left join stream_grant g on g.stream_id = s.id and g.person_id = r.person_id
            where r.person_id = :person and (g.role is not null or s.readers = 'STAFF' and p.guest = false)""";

    private static final String WAITING =
            "select r.activity_id " + MINE + " and r.revision < m.revision and r.exempt_at is null";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Number of waiting must-reads of the person, late ones included; stops at a limit. */
    int waiting(long personId, int most) {
        return Rows.list(
                        entities,
                        WAITING + " fetch first :limit rows only",
                        Parameters.of("person", personId).and("limit", most),
                        Row::id)
                .size();
    }

    @Override
    public String name() {
        return "must-reads";
    }

    /** Must-reads to acknowledge. */
    @Override
    public String rows() {
        return WAITING;
    }

    /** Waiting must-reads of the person in short form, the first due first. */
    List<MustReadBrief> briefs(long personId, int limit) {
        return Rows.list(
                entities,
                "select a.id, a.title, author.display_name, r.due_at, "
                        + STATE
                        + " as state "
                        + MINE
                        + " and r.revision < m.revision and r.exempt_at is null"
                        + " order by r.due_at, r.activity_id fetch first :limit rows only",
                Parameters.of("now", now())
                        .and("soon", soon())
                        .and("person", personId)
                        .and("limit", limit),
                row ->
                        new MustReadBrief(
                                row.id("id"),
                                row.text("title"),
                                row.text("display_name"),
                                row.moment("due_at"),
                                row.text("state")));
    }

    /** Waiting must-reads of the person, the first due first. */
    List<Due> toDo(long personId, Due after, int limit) {
        return dues(
                "r.due_at",
                " and r.revision < m.revision and r.exempt_at is null and r.due_at >= :at and (r.due_at > :at"
                        + " or r.activity_id > :activity)"
                        + " order by r.due_at, r.activity_id",
                personId,
                after,
                limit);
    }

    /** Must-reads that the person acknowledged in the newest revision, latest first. */
    List<Due> done(long personId, Due after, int limit) {
        return latest("r.acknowledged_at", " and r.revision = m.revision", personId, after, limit);
    }

    /** Must-reads from which the person is exempt, latest first. */
    List<Due> exempt(long personId, Due after, int limit) {
        return latest("r.exempt_at", " and r.revision < m.revision", personId, after, limit);
    }

    private List<Due> latest(String column, String condition, long personId, Due after, int limit) {
        return dues(
                column,
                condition
                        + (" and (%1$s < :at or %1$s = :at and r.activity_id < :activity)"
                                        + " order by %1$s desc, r.activity_id desc")
                                .formatted(column),
                personId,
                after,
                limit);
    }

    private List<Due> dues(String column, String condition, long personId, Due after, int limit) {
        return Rows.list(
                entities,
                "select "
                        + column
                        + " as moment, r.activity_id "
                        + MINE
                        + condition
                        + " fetch first "
                        + limit
                        + " rows only",
                Parameters.of("person", personId)
                        .and("at", after.at())
                        .and("activity", after.activityId()),
                row -> new Due(row.id("moment"), row.id("activity_id")));
    }

    private long now() {
        return clock.millis();
    }

    private long soon() {
        return clock.millis() + SOON.toMillis();
    }

    /** A must-read in a list, with its sort key. */
    record Due(long at, long activityId) {

        static final Due FIRST = new Due(Long.MIN_VALUE, 0);
        static final Due LAST = new Due(Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
