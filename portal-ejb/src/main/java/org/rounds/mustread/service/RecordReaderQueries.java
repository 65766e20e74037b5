package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Reads the state of each reader for a revision, from the must-read's own tables only. */
@ApplicationScoped
class RecordReaderQueries {

    /**
     * With the newest revision; {@code :now}, what is {@code :soon} in milliseconds, and {@code
     * :activity}.
     */
    private static final String NEWEST =
            """
            select r.person_id, r.handle, r.name, r.title, r.department_id, r.department as department_name, r.site,
              r.sort_name, r.exempt_reason, r.due_at, k.revision, k.acknowledged_at,
              coalesce(r.user_name, r.handle) as user_name, r.left_at,
              case when k.acknowledged_at is not null then 'done' when r.exempt_at is not null then 'exempt'
                when r.left_at <= %1$s then 'left'
                when r.due_at < %1$s then 'late'
                when r.due_at < %1$s + :soon then 'due-soon' else 'open' end as state
            from must_read_reader r join must_read m on m.activity_id = r.activity_id
            join activity a on a.id = m.activity_id
            left join acknowledgement k on k.activity_id = r.activity_id and k.person_id = r.person_id
              and k.revision = m.revision and (m.signed_off_at is null or k.acknowledged_at <= m.signed_off_at)
            where r.activity_id = :activity"""
                    .formatted(RecordQueries.END);

    /**
     * With a former one, as it was when that was signed off or the next one began; {@code :soon},
     * {@code :activity} and {@code :revision}.
     */
    private static final String FORMER =
            """
            select r.person_id, r.handle, r.name, r.title, r.department_id, r.department as department_name, r.site,
              r.sort_name, f.exempt_reason, f.due_at, k.revision, k.acknowledged_at,
              coalesce(r.user_name, r.handle) as user_name, f.left_at,
              case when k.acknowledged_at is not null then 'done' when f.exempt_reason is not null then 'exempt'
                when f.left_at <= coalesce(v.signed_off_at, n.issued_at) then 'left'
                when f.due_at < coalesce(v.signed_off_at, n.issued_at) then 'late'
                when f.due_at < coalesce(v.signed_off_at, n.issued_at) + :soon then 'due-soon' else 'open' end as state
            from must_read_former_reader f
            join must_read_reader r on r.activity_id = f.activity_id and r.person_id = f.person_id
            join must_read_revision v on v.activity_id = f.activity_id and v.revision = f.revision
            join must_read_revision n on n.activity_id = f.activity_id and n.revision = f.revision + 1
            left join acknowledgement k on k.activity_id = f.activity_id and k.person_id = f.person_id
              and k.revision = f.revision and k.acknowledged_at <= coalesce(v.signed_off_at, n.issued_at)
            where f.activity_id = :activity and f.revision = :revision""";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /**
     * Readers with their state, by name.
     *
     * @param former the revision, if it is not the newest; null for the newest
     * @param state only with this state; null for all
     * @param department only of this department; null for all
     */
    List<Reader> readers(
            long activityId,
            Integer former,
            String state,
            Long department,
            Reader after,
            int limit) {
        Parameters values = values(activityId, former).and("limit", limit);
        StringBuilder sql = new StringBuilder("select * from (").append(readers(former));
        if (department != null) {
            sql.append(" and r.department_id = :department");
            values = values.and("department", department);
        }
        if (after != null) {
            sql.append(" and r.sort_name >= :name and (r.sort_name > :name or r.person_id > :id)");
            values = values.and("name", after.sortName()).and("id", after.person().id());
        }
        sql.append(") each");
        if (state != null) {
            sql.append(" where each.state = :state");
            values = values.and("state", state);
        }
        sql.append(" order by each.sort_name, each.person_id fetch first :limit rows only");
        return Rows.list(entities, sql.toString(), values, Reader::read);
    }

    /** Number of readers by state. */
    RecordPdf.Totals totals(long activityId, Integer former) {
        return Rows.one(
                entities,
                "select count(*) as readers, coalesce(sum(case when each.state = 'done' then 1 else 0"
                        + " end), 0) as done,"
                        + " coalesce(sum(case when each.state = 'exempt' then 1 else 0 end), 0) as exempt,"
                        + " coalesce(sum(case when each.state = 'left' then 1 else 0 end), 0) as gone from ("
                        + readers(former)
                        + ") each",
                values(activityId, former),
                row ->
                        new RecordPdf.Totals(
                                row.number("readers"),
                                row.number("done"),
                                row.number("exempt"),
                                row.number("gone")));
    }

    private static String readers(Integer former) {
        return former == null ? NEWEST : FORMER;
    }

    private Parameters values(long activityId, Integer former) {
        Parameters values =
                Parameters.of("soon", MustReadQueries.SOON.toMillis()).and("activity", activityId);
        return former == null ? values.and("now", clock.millis()) : values.and("revision", former);
    }

    /** A reader of a must-read, with names at the time of issue. */
    record Reader(
            PersonBrief person,
            String userName,
            String site,
            String sortName,
            String exemptReason,
            Instant dueAt,
            Integer revision,
            Instant at,
            Instant leftAt,
            String state) {

        /** Start of the page after that name and id. */
        static Reader after(String sortName, long personId) {
            PersonBrief person = new PersonBrief(personId, null, null, null, null, null);
            return new Reader(person, null, null, sortName, null, null, null, null, null, null);
        }

        static Reader read(Row row) {
            return new Reader(
                    new PersonBrief(
                            row.id("person_id"),
                            row.text("handle"),
                            row.text("name"),
                            row.text("title"),
                            row.named("department"),
                            null),
                    row.text("user_name"),
                    row.text("site"),
                    row.text("sort_name"),
                    row.text("exempt_reason"),
                    row.moment("due_at"),
                    row.isNull("revision") ? null : row.number("revision"),
                    row.moment("acknowledged_at"),
                    row.moment("left_at"),
                    row.text("state"));
        }
    }
}
