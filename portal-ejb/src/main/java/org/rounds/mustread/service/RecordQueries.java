package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Audience;

/** Reads records of must-reads from their own tables only. */
@ApplicationScoped
class RecordQueries {

    /**
     * Time after which nobody becomes late: when the record was signed off or the announcement
     * deleted; of tables {@code m} and {@code a}, the parameter is now.
     */
    static final String END = "coalesce(m.signed_off_at, a.deleted_at, :now)";

    /** Announcements by a person or in their name; the parameters are the person, twice. */
    private static final String ANNOUNCED =
            "(select w.id from activity w where w.author_id = :person and w.kind = 'ANNOUNCEMENT'"
                    + " union all select w.id from activity w where w.posted_by = :person and w.kind ="
                    + " 'ANNOUNCEMENT') mine"
                    + " join must_read m on m.activity_id = mine.id";

    /** The requested revision, and the end of becoming late; now if it is open. */
    private record Asked(int revision, long end, Long signedOffAt) {

        /** Condition: acknowledged before the signature, if there is one. */
        String done() {
            return signedOffAt == null
                    ? "r.revision = :revision"
                    : "r.revision = :revision and r.acknowledged_at <= " + signedOffAt;
        }
    }

    @PersistenceContext private EntityManager entities;
    @Inject private AudienceQueries audiences;
    @Inject private Clock clock;

    /** Must-reads issued by a person or in their name before an id, latest first. */
    List<IssuedMustRead> issued(Caller caller, long before, int limit) {
        String sql =
                """
                select %s
                from %s
                join must_read_revision v on v.activity_id = m.activity_id and v.revision = m.revision
                join must_read_revision f on f.activity_id = m.activity_id and f.revision = 1
                join activity a on a.id = m.activity_id
                join stream s on s.id = a.stream_id
                left join stream_grant g on g.stream_id = s.id and g.person_id = :person
                join person p on p.id = a.author_id left join department d on d.id = p.department_id
                left join person w on w.id = a.posted_by
                where m.activity_id < :before and (g.role is not null%s)
                order by m.activity_id desc fetch first :limit rows only"""
                        .formatted(
                                IssuedMustRead.COLUMNS,
                                ANNOUNCED,
                                caller.staff() ? " or s.readers = 'STAFF'" : "");
        return Rows.list(
                entities,
                sql,
                Parameters.of("person", caller.personId())
                        .and("before", before)
                        .and("limit", limit),
                IssuedMustRead::read);
    }

    /** Whether there is a must-read issued by a person or in their name. */
    boolean hasIssued(long personId) {
        return Rows.exists(
                entities, "select 1 from " + ANNOUNCED, Parameters.of("person", personId));
    }

    /**
     * Progress of each department, by name; readers without one are last. Data common to all
     * readers is read first: joining it to each of a hundred thousand readers would cost several
     * times the counting.
     */
    List<MustReadProgress.Unit> progress(long activityId) {
        List<Asked> asked =
                Rows.list(
                        entities,
                        "select m.revision, "
                                + END
                                + " as ended_at, m.signed_off_at from must_read m"
                                + " join activity a on a.id = m.activity_id where m.activity_id = :activity",
                        Parameters.of("now", clock.millis()).and("activity", activityId),
                        row ->
                                new Asked(
                                        row.number("revision"),
                                        row.id("ended_at"),
                                        row.id("signed_off_at")));
        return asked.isEmpty() ? List.of() : units(activityId, asked.get(0));
    }

    private List<MustReadProgress.Unit> units(long activityId, Asked asked) {
        String sql =
                """
                select * from (
                  select r.department_id, r.department as department_name, count(*) as total,
                    sum(case when %1$s then 1 else 0 end) as done,
                    sum(case when not (%1$s) and r.exempt_at is not null then 1 else 0 end) as exempt,
                    sum(case when not (%1$s) and r.exempt_at is null
                      and (r.left_at is null or r.left_at > :end) and r.due_at < :end then 1 else 0 end) as late,
                    sum(case when not (%1$s) and r.exempt_at is null and r.left_at <= :end then 1 else 0 end) as gone
                  from must_read_reader r where r.activity_id = :activity group by r.department_id, r.department) each
                order by department_name, department_id"""
                        .formatted(asked.done());
        return Rows.list(
                entities,
                sql,
                Parameters.of("revision", asked.revision())
                        .and("end", asked.end())
                        .and("activity", activityId),
                MustReadProgress.Unit::read);
    }

    /** The must-read with its revisions and audiences. */
    MustReadRecord record(long activityId) {
        List<MustReadRecord.Revision> revisions =
                Rows.list(
                        entities,
                        """
                        select v.revision, v.title, v.text, v.issued_at, v.issuer_name,
                          case when v.revision = m.revision then m.due_at else v.due_at end as due_at,
                          case when v.revision = m.revision then m.signed_off_at else v.signed_off_at end
                            as signed_off_at,
                          case when v.revision = m.revision then m.signed_off_name else v.signed_off_name end
                            as signed_off_name
                        from must_read_revision v join must_read m on m.activity_id = v.activity_id
                        where v.activity_id = :activity order by v.revision desc""",
                        Parameters.of("activity", activityId),
                        row ->
                                new MustReadRecord.Revision(
                                        row.number("revision"),
                                        row.text("title"),
                                        row.text("text"),
                                        row.moment("issued_at"),
                                        row.text("issuer_name"),
                                        row.moment("due_at"),
                                        row.moment("signed_off_at"),
                                        row.text("signed_off_name")));
        List<Audience> audience =
                audiences.audiences(List.of(activityId)).getOrDefault(activityId, List.of());
        return Rows.one(
                entities,
                "select activity_id, frozen_at, left_out, left_out_names from must_read where"
                        + " activity_id = :activity",
                Parameters.of("activity", activityId),
                row ->
                        new MustReadRecord(
                                row.id("activity_id"),
                                revisions,
                                audience,
                                row.moment("frozen_at"),
                                row.number("left_out"),
                                row.text("left_out_names")));
    }

    /**
     * Texts of an announcement, oldest first, each with the time when it replaced the former; null
     * for the first.
     */
    List<MustReadRecord.Wording> wordings(long activityId) {
        return Rows.list(
                entities,
                """
                select lag(edited_at) over (order by version) as replaced_at, title, text from (
                  select version, title, text, edited_at from text_version where item_id = :activity
                  union all select version, title, text, null from activity where id = :activity) each
                order by version""",
                Parameters.of("activity", activityId),
                row ->
                        new MustReadRecord.Wording(
                                row.moment("replaced_at"), row.text("title"), row.text("text")));
    }
}
