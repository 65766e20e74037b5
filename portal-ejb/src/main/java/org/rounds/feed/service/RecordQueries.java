package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/** Reads who has acknowledged a must-read, from its own rows alone. */
@ApplicationScoped
class RecordQueries {

    /**
     * Until when anybody becomes late: the record is closed when it is signed off, or when its
     * announcement is deleted; of tables {@code m} and {@code a}, its parameter is now.
     */
    private static final String END = "coalesce(m.signed_off_at, a.deleted_at, ?)";

    /** What somebody announced, or others in their name; its parameters are the person, twice. */
    private static final String ANNOUNCED =
            "(select w.id from activity w where w.author_id = ? and w.kind = 'ANNOUNCEMENT'"
                    + " union all select w.id from activity w where w.posted_by = ? and w.kind = 'ANNOUNCEMENT') mine"
                    + " join must_read m on m.activity_id = mine.id";

    /** Which revision is asked for, and when nobody becomes late any more; now if that is open. */
    private record Asked(int revision, long end) {}

    @PersistenceContext private EntityManager entities;
    @Inject private AudienceQueries audiences;
    @Inject private Clock clock;

    /** What somebody issued, or others in their name, before an id, the latest first. */
    List<IssuedMustRead> issued(Caller caller, long before, int limit) {
        String sql =
                """
                select %s
                from %s
                join must_read_revision v on v.activity_id = m.activity_id and v.revision = m.revision
                join must_read_revision f on f.activity_id = m.activity_id and f.revision = 1
                join activity a on a.id = m.activity_id
                join stream s on s.id = a.stream_id
                left join stream_grant g on g.stream_id = s.id and g.person_id = ?
                join person p on p.id = a.author_id left join department d on d.id = p.department_id
                left join person w on w.id = a.posted_by
                where m.activity_id < ? and (g.role is not null%s)
                order by m.activity_id desc fetch first ? rows only"""
                        .formatted(
                                IssuedMustRead.COLUMNS,
                                ANNOUNCED,
                                caller.staff() ? " or s.readers = 'STAFF'" : "");
        return Rows.list(
                entities,
                sql,
                List.of(caller.personId(), caller.personId(), caller.personId(), before, limit),
                IssuedMustRead::read);
    }

    /** Whether there is a must-read that somebody issued, or others in their name. */
    boolean hasIssued(long personId) {
        return Rows.exists(entities, "select 1 from " + ANNOUNCED, personId, personId);
    }

    /**
     * How far each department is, by name; those without one are last. What is true of all readers
     * is asked first: joined to each of a hundred thousand, it would cost several times what
     * counting them does.
     */
    List<MustReadProgress.Unit> progress(long activityId) {
        List<Asked> asked =
                Rows.list(
                        entities,
                        "select m.revision, "
                                + END
                                + " from must_read m join activity a on a.id = m.activity_id where m.activity_id = ?",
                        List.of(clock.millis(), activityId),
                        row -> new Asked(row.number(0), row.id(1)));
        return asked.isEmpty() ? List.of() : units(activityId, asked.get(0));
    }

    private List<MustReadProgress.Unit> units(long activityId, Asked asked) {
        String sql =
                """
                select * from (
                  select r.department_id, r.department, count(*),
                    sum(case when r.revision = ? then 1 else 0 end) as done,
                    sum(case when r.revision < ? and r.exempt_at is not null then 1 else 0 end) as exempt,
                    sum(case when r.revision < ? and r.exempt_at is null and r.due_at < ? then 1 else 0 end) as late
                  from must_read_reader r where r.activity_id = ? group by r.department_id, r.department) each
                order by department, department_id""";
        return Rows.list(
                entities,
                sql,
                List.of(
                        asked.revision(),
                        asked.revision(),
                        asked.revision(),
                        asked.end(),
                        activityId),
                MustReadProgress.Unit::read);
    }

    /**
     * Readers with how they stand, by name.
     *
     * @param version the revision that is asked for; 0 for the newest
     * @param state only these; null for all
     * @param department only its people; null for all
     */
    List<Reader> readers(
            long activityId, int version, String state, Long department, Reader after, int limit) {
        String shown = version == 0 ? "m.revision" : String.valueOf(version);
        List<Object> values =
                new ArrayList<>(
                        List.of(
                                clock.millis(),
                                clock.millis(),
                                MustReadQueries.SOON.toMillis(),
                                activityId));
        StringBuilder sql =
                new StringBuilder(
                        """
                        select * from (
                          select r.person_id, r.handle, r.name, r.title, r.department_id, r.department, r.site,
                            r.sort_name, r.exempt_reason, r.due_at, k.revision, k.acknowledged_at,
                            case when k.acknowledged_at is not null then 'done' when r.exempt_at is not null then 'exempt'
                              when r.due_at < %2$s then 'late'
                              when r.due_at < %2$s + ? then 'due-soon' else 'open' end as state
                          from must_read_reader r join must_read m on m.activity_id = r.activity_id
                          join activity a on a.id = m.activity_id
                          left join acknowledgement k on k.activity_id = r.activity_id and k.person_id = r.person_id
                            and k.revision = %1$s and (m.signed_off_at is null or k.acknowledged_at <= m.signed_off_at)
                          where r.activity_id = ?"""
                                .formatted(shown, END));
        if (department != null) {
            sql.append(" and r.department_id = ?");
            values.add(department);
        }
        if (after != null) {
            sql.append(" and r.sort_name >= ? and (r.sort_name > ? or r.person_id > ?)");
            values.addAll(List.of(after.sortName(), after.sortName(), after.person().id()));
        }
        sql.append(") each");
        if (state != null) {
            sql.append(" where each.state = ?");
            values.add(state);
        }
        sql.append(" order by each.sort_name, each.person_id fetch first ? rows only");
        values.add(limit);
        return Rows.list(entities, sql.toString(), values, Reader::read);
    }

    /** The must-read as its record shows it. */
    MustReadRecord record(long activityId) {
        List<MustReadRecord.Revision> revisions =
                Rows.list(
                        entities,
                        "select revision, title, text, issued_at, issuer_name from must_read_revision"
                                + " where activity_id = ? order by revision desc",
                        List.of(activityId),
                        row ->
                                new MustReadRecord.Revision(
                                        row.number(0),
                                        row.text(1),
                                        row.text(2),
                                        row.moment(3),
                                        row.text(4)));
        List<Acknowledgement.Audience> audience =
                audiences.audiences(List.of(activityId)).getOrDefault(activityId, List.of());
        return Rows.list(
                        entities,
                        "select activity_id, due_at, frozen_at, signed_off_at, signed_off_name from must_read where activity_id = ?",
                        List.of(activityId),
                        row ->
                                new MustReadRecord(
                                        row.id(0),
                                        row.moment(1),
                                        revisions,
                                        audience,
                                        row.moment(2),
                                        row.moment(3),
                                        row.text(4)))
                .get(0);
    }

    /** A reader of a must-read, by the names of the day when it was issued to them. */
    record Reader(
            PersonBrief person,
            String site,
            String sortName,
            String exemptReason,
            Instant dueAt,
            Integer revision,
            Instant at,
            String state) {

        /** Where a page begins that follows somebody of that name and id. */
        static Reader after(String sortName, long personId) {
            PersonBrief person = new PersonBrief(personId, null, null, null, null, null);
            return new Reader(person, null, sortName, null, null, null, null, null);
        }

        static Reader read(Row row) {
            return new Reader(
                    new PersonBrief(
                            row.id(0), row.text(1), row.text(2), row.text(3), row.named(4), null),
                    row.text(6),
                    row.text(7),
                    row.text(8),
                    row.moment(9),
                    row.id(10) == null ? null : row.number(10),
                    row.moment(11),
                    row.text(12));
        }
    }
}
