package org.rounds.mustread.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.activity.service.KindItem;
import org.rounds.shared.model.Named;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Setting;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Row;
import org.rounds.stream.service.Audience;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.Streams;

/** Reads the must-reads among some activities from the caller's view, with progress. */
final class AcknowledgementQueries {

    /**
     * Whether somebody is going to be in an audience that is still to be written down, of tables
     * {@code m} and {@code x}, of {@code :person} and {@code :today}.
     */
    private static final String EXPECTED =
            """
            case when m.frozen_at is null and (
              exists (select 1 from must_read_audience w join audience_member m on m.address = w.address
                where w.activity_id = x.activity_id and m.person_id = :person and %s)
              or exists (select 1 from must_read_audience w join stream t on t.address = w.address
                join stream_grant g on g.stream_id = t.id
                where w.activity_id = x.activity_id and g.person_id = :person)) then 1 else 0 end"""
                    .formatted(Streams.BELONGS);

    private static final String ASKED =
            "select m.activity_id, m.revision, m.due_at, m.signed_off_at, r.due_at as my_due_at, r.revision as"
                    + " my_revision, r.acknowledged_at,"
                    + " r.department_id, r.department as department_name, r.person_id, "
                    + MustReadQueries.STATE
                    + " as state, x.address, x.name, "
                    + EXPECTED
                    + " as expected from must_read m left join must_read_reader r on r.activity_id = m.activity_id"
                    + " and r.person_id = :person"
                    + " left join must_read_audience x on x.activity_id = m.activity_id where m.activity_id in (:ids)";

    private static final String AUDIENCES_BY_NAME = " order by x.name, x.address";

    private static final String UNITS =
            """
            select r.activity_id, r.department_id, count(*) as asked,
              sum(case when r.revision = m.revision then 1 else 0 end) as done
            from must_read_reader mine join must_read m on m.activity_id = mine.activity_id
            join must_read_reader r on r.activity_id = mine.activity_id and r.department_id = mine.department_id
            where mine.person_id = :person and (r.left_at is null or r.revision = m.revision)
              and m.frozen_at is not null and mine.activity_id in (:ids) group by r.activity_id, r.department_id""";

    private final Caller caller;
    private final Instant now;
    private final Map<Long, KindItem> activities;
    private final Map<Long, Asked> asked = new LinkedHashMap<>();
    private final Map<Long, List<Audience>> audiences = new HashMap<>();
    private final Map<Long, int[]> units = new HashMap<>();

    /**
     * @param now decides what is late
     */
    AcknowledgementQueries(Caller caller, Collection<KindItem> activities, Instant now) {
        this.caller = caller;
        this.now = now;
        this.activities = activities.stream().collect(Collectors.toMap(KindItem::id, row -> row));
    }

    List<Question<?>> questions() {
        LocalDate today = LocalDate.ofInstant(now, Setting.timeZone());
        return List.of(
                new Question<>(
                        ASKED + AUDIENCES_BY_NAME,
                        Parameters.of("now", now.toEpochMilli())
                                .and("soon", now.plus(MustReadQueries.SOON).toEpochMilli())
                                .and("person", caller.personId())
                                .and("today", today)
                                .and("ids", activities.keySet()),
                        this::keep),
                new Question<>(
                        UNITS,
                        Parameters.of("person", caller.personId()).and("ids", activities.keySet()),
                        row ->
                                units.put(
                                        row.id("activity_id"),
                                        new int[] {row.number("done"), row.number("asked")})));
    }

    private Asked keep(Row row) {
        List<Audience> named =
                audiences.computeIfAbsent(row.id("activity_id"), id -> new ArrayList<>());
        if (!row.isNull("address")) {
            named.add(new Audience(row.text("address"), row.text("name")));
        }
        return asked.computeIfAbsent(row.id("activity_id"), id -> Asked.of(row));
    }

    /** By activity id, after the queries have run; only must-reads. */
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

    /** A must-read, from the first of its rows. */
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
            boolean written = !row.isNull("person_id");
            return new Asked(
                    row.id("activity_id"),
                    row.number("revision"),
                    row.moment("due_at"),
                    row.moment("signed_off_at"),
                    row.moment("my_due_at"),
                    written ? row.number("my_revision") : 0,
                    row.moment("acknowledged_at"),
                    written ? row.named("department") : null,
                    written || row.flag("expected"),
                    row.text("state"));
        }

        Acknowledgement complete(
                List<Audience> audience, int[] unit, Caller caller, KindItem activity) {
            boolean done = "done".equals(state);
            long author = activity.authorId();
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
