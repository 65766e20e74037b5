package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Named;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/** Reads must-reads: what they ask of a person, and who has done it. */
@ApplicationScoped
class MustReadQueries {

    /** From how long before its due moment a must-read is due soon. */
    static final Duration SOON = Duration.ofHours(48);

    /**
     * How a reader stands to a must-read, of tables {@code r} and {@code m}; its two parameters are
     * now and until when something is due soon.
     */
    private static final String STATE =
            "case when r.revision = m.revision then 'done' when r.exempt_at is not null then 'exempt'"
                    + " when r.due_at < ? then 'late' when r.due_at < ? then 'due-soon' else 'open' end";

    private static final String ASKED =
            "select m.activity_id, m.revision, m.due_at, m.signed_off_at, r.due_at, r.revision, r.acknowledged_at,"
                    + " r.department_id, r.department, r.person_id, "
                    + STATE
                    + " from must_read m left join must_read_reader r on r.activity_id = m.activity_id and r.person_id = ?"
                    + " where m.activity_id in ";

    private static final String UNITS =
            """
            select r.activity_id, r.department_id, count(*), sum(case when r.revision = m.revision then 1 else 0 end)
            from must_read_reader mine join must_read m on m.activity_id = mine.activity_id
            join must_read_reader r on r.activity_id = mine.activity_id and r.department_id = mine.department_id
            where mine.person_id = ? and mine.activity_id in %s group by r.activity_id, r.department_id""";

    /**
     * Must-reads of a person in places where they may read; more conditions and an order follow.
     */
    private static final String MINE =
            """
            from must_read_reader r join must_read m on m.activity_id = r.activity_id
            join activity a on a.id = r.activity_id and a.deleted_at is null
            join person author on author.id = a.author_id
            join person p on p.id = r.person_id join stream s on s.id = a.stream_id
            left join stream_grant g on g.stream_id = s.id and g.person_id = r.person_id
            where r.person_id = ? and (g.role is not null or s.readers = 'STAFF' and p.guest = false)""";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** What those of these activities that are must-reads ask of the caller. */
    Map<Long, Acknowledgement> asked(Caller caller, Map<Long, Boolean> overseen) {
        Collection<Long> ids = overseen.keySet();
        List<Asked> rows =
                Rows.list(
                        entities,
                        ASKED + Rows.in(ids),
                        List.of(now(), soon(), caller.personId()),
                        Asked::of);
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Acknowledgement.Audience>> audiences = audiences(ids);
        Map<Long, int[]> units = units(caller, ids);
        Map<Long, Acknowledgement> asked = new HashMap<>();
        for (Asked row : rows) {
            asked.put(
                    row.activityId(),
                    row.complete(
                            audiences.getOrDefault(row.activityId(), List.of()),
                            units.get(row.activityId()),
                            overseen.get(row.activityId())));
        }
        return asked;
    }

    private Map<Long, List<Acknowledgement.Audience>> audiences(Collection<Long> ids) {
        Map<Long, List<Acknowledgement.Audience>> audiences = new HashMap<>();
        Rows.list(
                entities,
                "select activity_id, address, name from must_read_audience where activity_id in "
                        + Rows.in(ids)
                        + " order by name, address",
                List.of(),
                row ->
                        audiences
                                .computeIfAbsent(row.id(0), id -> new ArrayList<>())
                                .add(new Acknowledgement.Audience(row.text(1), row.text(2))));
        return audiences;
    }

    /** Audiences that have a text, in small letters, in their names. */
    List<Acknowledgement.Audience> audiences(Caller caller, String part, int limit) {
        String like = "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        String sql =
                """
                select address, name from (
                  select address, name from audience
                  union all
                  select s.address, s.name from stream s join stream_grant g on g.stream_id = s.id
                  where g.person_id = ? and s.address like 'workspace/%') each
                where lower(name) like ? escape '!' order by name, address fetch first ? rows only""";
        return Rows.list(
                entities,
                sql,
                List.of(caller.personId(), like, limit),
                row -> new Acknowledgement.Audience(row.text(0), row.text(1)));
    }

    private Map<Long, int[]> units(Caller caller, Collection<Long> ids) {
        Map<Long, int[]> units = new HashMap<>();
        Rows.list(
                entities,
                UNITS.formatted(Rows.in(ids)),
                List.of(caller.personId()),
                row -> units.put(row.id(0), new int[] {row.number(3), row.number(2)}));
        return units;
    }

    /** How many must-reads wait for the person, the late ones among them; counts up to a limit. */
    int waiting(long personId, int most) {
        return Rows.list(
                        entities,
                        "select r.activity_id "
                                + MINE
                                + " and r.revision < m.revision and r.exempt_at is null fetch first ? rows only",
                        List.of(personId, most),
                        row -> row.id(0))
                .size();
    }

    /** What waits for the person in a line each, the first due first. */
    List<MustReadBrief> briefs(long personId, int limit) {
        return Rows.list(
                entities,
                "select a.id, a.title, author.display_name, r.due_at, "
                        + STATE
                        + " "
                        + MINE
                        + " and r.revision < m.revision and r.exempt_at is null"
                        + " order by r.due_at, r.activity_id fetch first ? rows only",
                List.of(now(), soon(), personId, limit),
                row ->
                        new MustReadBrief(
                                row.id(0), row.text(1), row.text(2), row.moment(3), row.text(4)));
    }

    /** What waits for the person, the first due first. */
    List<Due> toDo(long personId, Due after, int limit) {
        return dues(
                "r.due_at",
                " and r.revision < m.revision and r.exempt_at is null and (r.due_at > ? or r.due_at = ? and r.activity_id > ?)"
                        + " order by r.due_at, r.activity_id",
                List.of(personId, after.at(), after.at(), after.activityId()),
                limit);
    }

    /** What the person acknowledged in its newest revision, the latest first. */
    List<Due> done(long personId, Due after, int limit) {
        return dues(
                "r.acknowledged_at",
                " and r.revision = m.revision and (r.acknowledged_at < ? or r.acknowledged_at = ? and r.activity_id < ?)"
                        + " order by r.acknowledged_at desc, r.activity_id desc",
                List.of(personId, after.at(), after.at(), after.activityId()),
                limit);
    }

    /** What the person is exempt from, the latest first. */
    List<Due> exempt(long personId, Due after, int limit) {
        return dues(
                "r.exempt_at",
                " and r.revision < m.revision and (r.exempt_at < ? or r.exempt_at = ? and r.activity_id < ?)"
                        + " order by r.exempt_at desc, r.activity_id desc",
                List.of(personId, after.at(), after.at(), after.activityId()),
                limit);
    }

    private List<Due> dues(String column, String condition, List<Object> values, int limit) {
        return Rows.list(
                entities,
                "select "
                        + column
                        + ", r.activity_id "
                        + MINE
                        + condition
                        + " fetch first "
                        + limit
                        + " rows only",
                values,
                row -> new Due(row.id(0), row.id(1)));
    }

    /** How far each department is, by name; those without one are last. */
    List<MustReadProgress.Unit> progress(long activityId) {
        String sql =
                """
                select r.department_id, r.department, count(*), %s
                from must_read_reader r join must_read m on m.activity_id = r.activity_id
                where r.activity_id = ? group by r.department_id, r.department order by r.department, r.department_id"""
                        .formatted(
                                "sum(case when r.revision = m.revision then 1 else 0 end),"
                                        + " sum(case when r.revision < m.revision and r.exempt_at is not null then 1 else 0 end),"
                                        + " sum(case when r.revision < m.revision and r.exempt_at is null and r.due_at < ? then 1 else 0 end)");
        return Rows.list(entities, sql, List.of(now(), activityId), MustReadProgress.Unit::read);
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
        List<Object> values = new ArrayList<>(List.of(now(), now(), SOON.toMillis(), activityId));
        StringBuilder sql =
                new StringBuilder(
                        """
                        select * from (
                          select r.person_id, r.handle, r.name, r.title, r.department_id, r.department, r.site,
                            r.sort_name, r.exempt_reason, r.due_at, k.revision, k.acknowledged_at,
                            case when k.acknowledged_at is not null then 'done' when r.exempt_at is not null then 'exempt'
                              when r.due_at < coalesce(m.signed_off_at, ?) then 'late'
                              when r.due_at < coalesce(m.signed_off_at, ?) + ? then 'due-soon' else 'open' end as state
                          from must_read_reader r join must_read m on m.activity_id = r.activity_id
                          left join acknowledgement k on k.activity_id = r.activity_id and k.person_id = r.person_id
                            and k.revision = %s and (m.signed_off_at is null or k.acknowledged_at <= m.signed_off_at)
                          where r.activity_id = ?"""
                                .formatted(shown));
        if (department != null) {
            sql.append(" and r.department_id = ?");
            values.add(department);
        }
        if (after != null) {
            sql.append(" and (r.sort_name > ? or r.sort_name = ? and r.person_id > ?)");
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
                audiences(List.of(activityId)).getOrDefault(activityId, List.of());
        return Rows.list(
                        entities,
                        "select activity_id, due_at, signed_off_at, signed_off_name from must_read where activity_id = ?",
                        List.of(activityId),
                        row ->
                                new MustReadRecord(
                                        row.id(0),
                                        row.moment(1),
                                        revisions,
                                        audience,
                                        row.moment(2),
                                        row.text(3)))
                .get(0);
    }

    private long now() {
        return clock.millis();
    }

    private long soon() {
        return clock.millis() + SOON.toMillis();
    }

    /** A must-read in a list: by what it is ordered, and which it is. */
    record Due(long at, long activityId) {

        static final Due FIRST = new Due(Long.MIN_VALUE, 0);
        static final Due LAST = new Due(Long.MAX_VALUE, Long.MAX_VALUE);
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

    /** One row of {@link #ASKED}. */
    private record Asked(
            Long activityId,
            int revision,
            Instant dueForAll,
            Instant signedOffAt,
            Instant dueForMe,
            Integer acknowledged,
            Instant acknowledgedAt,
            Named department,
            boolean meant,
            String state) {

        static Asked of(Row row) {
            boolean meant = row.id(9) != null;
            return new Asked(
                    row.id(0),
                    row.number(1),
                    row.moment(2),
                    row.moment(3),
                    row.moment(4),
                    meant ? row.number(5) : 0,
                    row.moment(6),
                    meant ? row.named(7) : null,
                    meant,
                    row.text(10));
        }

        Acknowledgement complete(
                List<Acknowledgement.Audience> audience, int[] unit, boolean overseen) {
            boolean done = "done".equals(state);
            return new Acknowledgement(
                    revision,
                    meant ? dueForMe : dueForAll,
                    meant ? state : null,
                    acknowledged == 0
                            ? null
                            : new Acknowledgement.Mine(acknowledged, acknowledgedAt),
                    audience,
                    unit == null || department == null
                            ? null
                            : new Acknowledgement.UnitProgress(department, unit[0], unit[1]),
                    signedOffAt,
                    new Acknowledgement.May(meant && !done, overseen));
        }
    }
}
