package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Named;
import org.rounds.shared.service.Question;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;
import org.rounds.shared.service.Setting;

/** Reads what must-reads ask of a person. */
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

    /**
     * Whether somebody is going to be in an audience that is still to be written down, of table
     * {@code m}; its parameters are the person, today, today, and the person.
     */
    private static final String BELONGS =
            """
            case when m.frozen_at is null and (
              exists (select 1 from must_read_audience w join audience_member b on b.address = w.address
                where w.activity_id = m.activity_id and b.person_id = ?
                  and (b.from_date is null or b.from_date <= ?) and (b.to_date is null or b.to_date >= ?))
              or exists (select 1 from must_read_audience w join stream t on t.address = w.address
                join stream_grant g on g.stream_id = t.id
                where w.activity_id = m.activity_id and g.person_id = ?)) then 1 else 0 end""";

    private static final String ASKED =
            "select m.activity_id, m.revision, m.due_at, m.signed_off_at, r.due_at, r.revision, r.acknowledged_at,"
                    + " r.department_id, r.department, r.person_id, "
                    + STATE
                    + ", x.address, x.name, "
                    + BELONGS
                    + " from must_read m left join must_read_reader r on r.activity_id = m.activity_id and r.person_id = ?"
                    + " left join must_read_audience x on x.activity_id = m.activity_id where m.activity_id in ";

    private static final String AUDIENCES_BY_NAME = " order by x.name, x.address";

    private static final String UNITS =
            """
            select r.activity_id, r.department_id, count(*), sum(case when r.revision = m.revision then 1 else 0 end)
            from must_read_reader mine join must_read m on m.activity_id = mine.activity_id
            join must_read_reader r on r.activity_id = mine.activity_id and r.department_id = mine.department_id
            where mine.person_id = ? and m.frozen_at is not null and mine.activity_id in %s group by r.activity_id, r.department_id""";

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

    /** What those of these activities that are must-reads ask of the caller, to be asked. */
    Asking asking(Caller caller, Collection<ActivityRow> activities) {
        return new Asking(caller, activities);
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
                " and r.revision < m.revision and r.exempt_at is null and r.due_at >= ? and (r.due_at > ? or r.activity_id > ?)"
                        + " order by r.due_at, r.activity_id",
                List.of(personId, after.at(), after.at(), after.activityId()),
                limit);
    }

    /** What the person acknowledged in its newest revision, the latest first. */
    List<Due> done(long personId, Due after, int limit) {
        return latest("r.acknowledged_at", " and r.revision = m.revision", personId, after, limit);
    }

    /** What the person is exempt from, the latest first. */
    List<Due> exempt(long personId, Due after, int limit) {
        return latest("r.exempt_at", " and r.revision < m.revision", personId, after, limit);
    }

    private List<Due> latest(String column, String condition, long personId, Due after, int limit) {
        return dues(
                column,
                condition
                        + " and (%1$s < ? or %1$s = ? and r.activity_id < ?) order by %1$s desc, r.activity_id desc"
                                .formatted(column),
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Setting.timeZone());
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

    /** What is asked of the caller by some activities, and how many did what it asks. */
    final class Asking {

        private final Caller caller;
        private final Map<Long, ActivityRow> activities;
        private final Map<Long, Asked> asked = new LinkedHashMap<>();
        private final Map<Long, List<Acknowledgement.Audience>> audiences = new HashMap<>();
        private final Map<Long, int[]> units = new HashMap<>();

        private Asking(Caller caller, Collection<ActivityRow> activities) {
            this.caller = caller;
            this.activities =
                    activities.stream().collect(Collectors.toMap(ActivityRow::id, row -> row));
        }

        List<Question<?>> questions() {
            if (activities.isEmpty()) {
                return List.of();
            }
            String ids = Rows.in(activities.keySet());
            return List.of(
                    new Question<>(
                            ASKED + ids + AUDIENCES_BY_NAME,
                            List.of(
                                    now(),
                                    soon(),
                                    caller.personId(),
                                    today(),
                                    today(),
                                    caller.personId(),
                                    caller.personId()),
                            this::keep),
                    new Question<>(
                            UNITS.formatted(ids),
                            List.of(caller.personId()),
                            row -> units.put(row.id(0), new int[] {row.number(3), row.number(2)})));
        }

        private Asked keep(Row row) {
            List<Acknowledgement.Audience> named =
                    audiences.computeIfAbsent(row.id(0), id -> new ArrayList<>());
            if (row.text(11) != null) {
                named.add(new Acknowledgement.Audience(row.text(11), row.text(12)));
            }
            return asked.computeIfAbsent(row.id(0), id -> Asked.of(row));
        }

        /** By their ids, once the questions were asked; without those that are no must-reads. */
        Map<Long, Acknowledgement> answers() {
            Map<Long, Acknowledgement> answers = new HashMap<>();
            asked.forEach(
                    (id, row) ->
                            answers.put(
                                    id,
                                    row.complete(
                                            audiences.get(id),
                                            units.get(id),
                                            caller,
                                            activities.get(id))));
            return answers;
        }
    }

    /** A must-read, of the first of its rows. */
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
            boolean written = row.id(9) != null;
            return new Asked(
                    row.id(0),
                    row.number(1),
                    row.moment(2),
                    row.moment(3),
                    row.moment(4),
                    written ? row.number(5) : 0,
                    row.moment(6),
                    written ? row.named(7) : null,
                    written || row.flag(13),
                    row.text(10));
        }

        Acknowledgement complete(
                List<Acknowledgement.Audience> audience,
                int[] unit,
                Caller caller,
                ActivityRow activity) {
            boolean done = "done".equals(state);
            long author = activity.author().id();
            return new Acknowledgement(
                    revision,
                    dueForMe == null ? dueForAll : dueForMe,
                    meant ? state : null,
                    acknowledged == 0
                            ? null
                            : new Acknowledgement.Mine(acknowledged, acknowledgedAt),
                    audience,
                    unit == null || department == null
                            ? null
                            : new Acknowledgement.UnitProgress(department, unit[0], unit[1]),
                    signedOffAt,
                    new Acknowledgement.May(
                            meant && !done,
                            FeedPolicy.maySeeRecord(
                                    caller, activity.place(), author, activity.postedBy()),
                            FeedPolicy.mayOversee(caller, activity.place(), author)));
        }
    }
}
