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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Setting;

/** Stores for whom must-reads were issued, and until when each reader has time. */
@ApplicationScoped
class AudienceRepository {

    /** Everybody of these audiences who may read in the place and is not in the snapshot yet. */
    private static final String SNAPSHOT =
            """
            insert into must_read_reader (activity_id, person_id, handle, name, sort_name, title,
              department_id, department, site, since, asked_at, given_until, due_at, revision)
            select ?, p.id, p.handle, p.display_name, p.sort_name, p.title, d.id, d.name, s.name, ?, ?, ?, ?, 0
            from (
              select r.person_id from stream_reader r join stream h on h.address = r.address where h.id = ?
              intersect
              (select m.person_id from audience_member m where m.address in (%1$s)
                  and (m.from_date is null or m.from_date <= ?) and (m.to_date is null or m.to_date >= ?)
                union select g.person_id from stream_grant g join stream t on t.id = g.stream_id
                where t.address in (%1$s))
            ) x join person p on p.id = x.person_id
            left join department d on d.id = p.department_id left join site s on s.id = p.site_id
            where not exists (select 1 from must_read_reader r where r.activity_id = ? and r.person_id = p.id)
            on conflict do nothing""";

    /** Adds to the time that readers have as long as they are away of it. */
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

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** The name of an audience that the directory knows; empty if there is no such audience. */
    Optional<String> audienceName(String address) {
        return Rows.list(
                        entities,
                        "select name from audience where address = ?",
                        List.of(address),
                        row -> row.text(0))
                .stream()
                .findFirst();
    }

    /** The address of the audience of that kind and name; empty if there is no such audience. */
    Optional<String> audienceAddress(String kind, String name) {
        return Rows.list(
                        entities,
                        "select address from audience where name = ? and address like ? order by address",
                        List.of(name, kind + "/%"),
                        row -> row.text(0))
                .stream()
                .findFirst();
    }

    void address(long activityId, Acknowledgement.Audience audience) {
        Rows.change(
                entities,
                "insert into must_read_audience (activity_id, address, name) values (?, ?, nullif(?, ''))",
                activityId,
                audience.address(),
                audience.name() == null ? "" : audience.name());
    }

    /** Takes those of the audiences in who are not in yet, and tells how many these are. */
    int admit(long activityId, long homeStreamId, Collection<String> audiences, Instant dueAt) {
        String marks = String.join(", ", Collections.nCopies(audiences.size(), "?"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Setting.timeZone());
        List<Object> values = new ArrayList<>();
        long until = dueAt.toEpochMilli();
        values.addAll(List.of(activityId, clock.millis(), clock.millis(), until, until));
        values.add(homeStreamId);
        values.addAll(audiences);
        values.addAll(List.of(today, today));
        values.addAll(audiences);
        values.add(activityId);
        int admitted = Rows.change(entities, SNAPSHOT.formatted(marks), values.toArray());
        Rows.change(entities, PAUSE + " where activity_id = ?" + AWAY, activityId);
        return admitted;
    }

    /**
     * Reckons again until when somebody who is or was away has time for what they have not read.
     */
    void pauseFor(long personId) {
        Rows.change(
                entities,
                PAUSE
                        + " where person_id = ? and revision <"
                        + " (select m.revision from must_read m where m.activity_id = must_read_reader.activity_id)",
                personId);
    }

    /** The must-reads that those have to read, too, who join their audience now. */
    List<Growing> growing() {
        return Rows.list(
                entities,
                """
                select m.activity_id, a.stream_id, m.due_at, v.issued_at, s.address, a.author_id from must_read m
                join activity a on a.id = m.activity_id and a.deleted_at is null
                join stream s on s.id = a.stream_id
                join must_read_revision v on v.activity_id = m.activity_id and v.revision = m.revision
                where m.joiners = true and m.signed_off_at is null order by m.activity_id""",
                List.of(),
                row ->
                        new Growing(
                                row.id(0),
                                row.id(1),
                                row.moment(2),
                                row.moment(3),
                                row.text(4),
                                row.id(5)));
    }

    /** For whom a must-read was issued. */
    List<String> addresses(long activityId) {
        return Rows.list(
                entities,
                "select address from must_read_audience where activity_id = ? order by address",
                List.of(activityId),
                row -> row.text(0));
    }

    /** Gives everybody who is not done time until then. */
    void postpone(long activityId, Instant dueAt) {
        Rows.change(
                entities,
                "update must_read set due_at = ? where activity_id = ?",
                dueAt.toEpochMilli(),
                activityId);
        Rows.change(
                entities,
                "update must_read_reader set asked_at = ?, given_until = ?, due_at = ? where activity_id = ? and revision <"
                        + " (select m.revision from must_read m where m.activity_id = must_read_reader.activity_id)",
                clock.millis(),
                dueAt.toEpochMilli(),
                dueAt.toEpochMilli(),
                activityId);
        Rows.change(
                entities,
                PAUSE
                        + " where activity_id = ? and revision <"
                        + " (select m.revision from must_read m where m.activity_id = must_read_reader.activity_id)"
                        + AWAY,
                activityId);
    }

    /** A must-read whose audience grows, and how long its readers have had for its revision. */
    record Growing(
            long activityId,
            long homeStreamId,
            Instant dueAt,
            Instant issuedAt,
            String homeAddress,
            long issuerId) {

        /** Somebody who joins now has as long as the others had. */
        Instant dueFor(Instant now) {
            Instant own = now.plus(Duration.between(issuedAt, dueAt));
            return own.isAfter(dueAt) ? own : dueAt;
        }
    }
}
