package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.rounds.shared.service.Setting;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;

/** Table of readers of must-reads, with names at the time of issue and due dates. */
@ApplicationScoped
class SnapshotRepository {

    /** Everybody of {@code :audiences} {@code :today}, as often as they belong to one. */
    private static final String MEMBERS =
            """
            select m.person_id from audience_member m where m.address in (:audiences) and %s
            union all
            select g.person_id from stream_grant g join stream t on t.id = g.stream_id
              where t.address in (:audiences)"""
                    .formatted(Streams.BELONGS);

    /** Condition on person {@code p}: has a user name, without which nobody can sign in. */
    private static final String SIGNS_IN =
            "exists (select 1 from person_source n where n.system = 'directory' and n.person_id = p.id)";

    /** Everybody of these audiences who may read in {@code :stream}. */
    private static final String READERS =
            """
             from (
              select r.person_id from stream_reader r join stream h on h.address = r.address where h.id = :stream
              intersect
              (%s)
            ) x join person p on p.id = x.person_id
            left join department d on d.id = p.department_id left join site s on s.id = p.site_id"""
                    .formatted(MEMBERS);

    /** Those who can sign in and are not in the snapshot yet. */
    private static final String SNAPSHOT =
            """
            insert into must_read_reader (activity_id, person_id, handle, user_name, name, sort_name, title,
              department_id, department, site, since, asked_at, given_until, due_at, revision)
            select :activity, p.id, p.handle,
              (select min(n.external_id) from person_source n where n.system = 'directory' and n.person_id = p.id),
              p.display_name, p.sort_name, p.title, d.id, d.name, s.name, :now, :now, :dueAt, :dueAt, 0"""
                    + READERS
                    + " where "
                    + SIGNS_IN
                    + " and not exists (select 1 from must_read_reader r"
                    + " where r.activity_id = :activity and r.person_id = p.id)";

    /** Ignores rows inserted concurrently. */
    private static final String ONCE = " on conflict do nothing";

    /** Extends due dates by the absences before them. */
    private static final String PAUSE =
            """
            update must_read_reader set due_at = given_until + coalesce((
              select sum(case when l.from_at > x.asked_at then l.to_at - l.from_at else l.to_at - x.asked_at end)
              from must_read_reader x join absence l on l.person_id = x.person_id
                and l.from_at < x.given_until and l.to_at > x.asked_at
              where x.activity_id = must_read_reader.activity_id and x.person_id = must_read_reader.person_id), 0)""";

    private static final String AWAY =
            " and exists (select 1 from absence l where l.person_id = must_read_reader.person_id"
                    + " and l.to_at > must_read_reader.asked_at)";

    /** Outstanding readers, unless the record is closed. */
    private static final String WAITING =
            " and exists (select 1 from must_read m where m.activity_id = must_read_reader.activity_id"
                    + " and m.revision > must_read_reader.revision and m.signed_off_at is null"
                    + " and not exists (select 1 from activity a where a.id = m.activity_id"
                    + " and a.deleted_at is not null))";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Whether these audiences have more members than that; members of two can count twice. */
    boolean isLarger(Collection<String> audiences, int size) {
        return !Rows.list(
                        entities,
                        "select x.person_id from (%s) x offset %d rows fetch first 1 rows only"
                                .formatted(MEMBERS, size),
                        today(audiences),
                        Row::id)
                .isEmpty();
    }

    /** Whether any member of these audiences can sign in and read the place. */
    boolean reaches(long homeStreamId, Collection<String> audiences) {
        return Rows.exists(
                entities,
                "select x.person_id from ("
                        + MEMBERS
                        + ") x join person p on p.id = x.person_id where "
                        + SIGNS_IN
                        + " and exists (select 1 from stream_reader r join stream h on h.address = r.address"
                        + " where h.id = :stream and r.person_id = x.person_id)",
                today(audiences).and("stream", homeStreamId));
    }

    /** Ids of the readers of a snapshot. */
    List<Long> readers(long activityId) {
        return Rows.list(
                entities,
                "select person_id from must_read_reader where activity_id = :activity",
                Parameters.of("activity", activityId),
                Row::id);
    }

    /** Adds missing members of the audiences; returns their number. */
    int admit(long activityId, long homeStreamId, Collection<String> audiences, Instant dueAt) {
        int admitted =
                Rows.change(
                        entities,
                        SNAPSHOT + " order by p.id" + ONCE,
                        snapshot(activityId, homeStreamId, audiences, dueAt));
        Rows.change(
                entities,
                PAUSE + " where activity_id = :activity" + AWAY,
                Parameters.of("activity", activityId));
        return admitted;
    }

    /** Members of the audiences who cannot sign in. */
    LeftOut leftOut(long homeStreamId, Collection<String> audiences) {
        String leftOut = READERS + " where not " + SIGNS_IN;
        Parameters values = today(audiences).and("stream", homeStreamId);
        int count = Rows.one(entities, "select count(*)" + leftOut, values, Row::number);
        String names =
                String.join(
                        "; ",
                        Rows.list(
                                entities,
                                "select p.display_name"
                                        + leftOut
                                        + " order by p.sort_name, p.id fetch first 20 rows only",
                                values,
                                Row::text));
        return new LeftOut(count, names);
    }

    /** Counts the members of the audiences who would be asked, and their departments. */
    AudienceReach reach(long homeStreamId, Collection<String> audiences) {
        return Rows.one(
                entities,
                ("select sum(case when %1$s then 1 else 0 end) as people,"
                                        + " count(distinct case when %1$s then d.id end) as departments,"
                                        + " sum(case when %1$s then 0 else 1 end) as left_out")
                                .formatted(SIGNS_IN)
                        + READERS,
                today(audiences).and("stream", homeStreamId),
                row ->
                        new AudienceReach(
                                number(row, "people"),
                                number(row, "departments"),
                                number(row, "left_out")));
    }

    /** A sum; 0 if it is null. */
    private static int number(Row row, String column) {
        return row.isNull(column) ? 0 : row.number(column);
    }

    /** Adds a single member of the audiences ahead of the others. */
    void admitOne(long personId, AudienceRepository.Intake into, Collection<String> audiences) {
        Parameters values =
                snapshot(into.activityId(), into.homeStreamId(), audiences, into.dueAt())
                        .and("person", personId);
        int admitted = Rows.change(entities, SNAPSHOT + " and p.id = :person" + ONCE, values);
        if (admitted > 0) {
            Rows.change(
                    entities,
                    PAUSE + " where activity_id = :activity and person_id = :person",
                    Parameters.of("activity", into.activityId()).and("person", personId));
        }
    }

    private Parameters snapshot(
            long activityId, long homeStreamId, Collection<String> audiences, Instant dueAt) {
        return today(audiences)
                .and("activity", activityId)
                .and("stream", homeStreamId)
                .and("now", clock.millis())
                .and("dueAt", dueAt.toEpochMilli());
    }

    /** The parameters of {@link #MEMBERS}. */
    private Parameters today(Collection<String> audiences) {
        return Parameters.of("audiences", audiences)
                .and("today", LocalDate.ofInstant(clock.instant(), Setting.timeZone()));
    }

    /**
     * Recomputes the due dates of a person after absences changed, for unread must-reads that are
     * neither signed off nor deleted.
     */
    void pauseFor(long personId) {
        Rows.change(
                entities,
                PAUSE + " where person_id = :person" + WAITING,
                Parameters.of("person", personId));
    }

    /** Moves the due date of all outstanding readers. */
    void postpone(long activityId, Instant dueAt) {
        Rows.change(
                entities,
                "update must_read_reader set asked_at = :now, given_until = :dueAt, due_at = :dueAt where"
                        + " activity_id = :activity"
                        + WAITING,
                Parameters.of("now", clock.millis())
                        .and("dueAt", dueAt.toEpochMilli())
                        .and("activity", activityId));
        Rows.change(
                entities,
                PAUSE + " where activity_id = :activity" + WAITING + AWAY,
                Parameters.of("activity", activityId));
    }

    /**
     * Members of an audience who cannot be asked.
     *
     * @param names the first twenty, in a line
     */
    record LeftOut(int count, String names) {}
}
