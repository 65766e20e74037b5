package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/** Stores what was reported, and what became of it. */
@ApplicationScoped
class ReportRepository {

    private static final String SELECT =
            "select r.id, r.activity_id, r.comment_id, coalesce(c.text, a.text), coalesce(c.html, a.html),"
                    + " r.author_id, case when s.address = 'everyone' then null"
                    + " else s.name end, r.reporter_id, r.reason,"
                    + " r.note, r.state, r.decided_by, r.decided_at, r.decision_note, r.appeal, r.appealed_at,"
                    + " r.stream_id"
                    + " from report r join activity a on a.id = r.activity_id"
                    + " left join feed_comment c on c.id = r.comment_id"
                    + " join stream s on s.id = r.stream_id ";

    private static final String IS_WAITING =
            "r.state = 'OPEN' or r.appealed_at is not null and r.appealed_at > r.decided_at";

    /** In the place of a guest of the hospital, who moderates nothing. */
    private static final long NOBODY = 0;

    private static final String LEADS = "role in ('OWNER', 'MODERATOR')";

    /**
     * Reports of places that the caller leads; who looks after the hospital gets those of rooms,
     * too, that wait where nobody else could decide, and keeps what they decided.
     */
    private static final String LED =
            " (exists (select 1 from stream_grant g where g.stream_id = r.stream_id and g.person_id = ? and g."
                    + LEADS
                    + ") or ? = true and (s.address not like 'workspace/%' or not exists (select 1 from stream_grant o"
                    + " join person l on l.id = o.person_id and l.status = 'ACTIVE' and l.guest = false"
                    + " where o.stream_id = r.stream_id and o.person_id <> r.author_id and o."
                    + LEADS
                    + ") and ("
                    + IS_WAITING
                    + " or r.decided_by = ?)))";

    @PersistenceContext private EntityManager entities;
    @Inject private People people;
    @Inject private Clock clock;

    void add(
            long id,
            LocatedActivity found,
            Long commentId,
            long authorId,
            long reporterId,
            Said said) {
        Rows.change(
                entities,
                "insert into report (id, activity_id, comment_id, stream_id, author_id, reporter_id, reason,"
                        + " note, state)"
                        + " values (?, ?, nullif(?, 0), ?, ?, ?, ?, nullif(?, ''), 'OPEN')",
                id,
                found.activity().id(),
                commentId == null ? 0L : commentId,
                found.place().id(),
                authorId,
                reporterId,
                said.reason().name(),
                said.note());
    }

    /** The open report of that person on that item; empty if there is none. */
    Optional<Long> open(long activityId, Long commentId, long reporterId) {
        return Rows.list(
                        entities,
                        "select id from report where activity_id = ? and coalesce(comment_id, 0) = ?"
                                + " and reporter_id = ? and state = 'OPEN'",
                        List.of(activityId, commentId == null ? 0L : commentId, reporterId),
                        row -> row.id(0))
                .stream()
                .findFirst();
    }

    /** The newest report for which that activity of that person is hidden. */
    Optional<Long> hiding(long activityId, long authorId) {
        return Rows.list(
                        entities,
                        "select id from report where activity_id = ? and comment_id is null"
                                + " and author_id = ? and state = 'HIDDEN'"
                                + " order by id desc fetch first 1 rows only",
                        List.of(activityId, authorId),
                        row -> row.id(0))
                .stream()
                .findFirst();
    }

    Optional<FiledReport> find(long id) {
        return filed(SELECT + " where r.id = ?", List.of(id)).stream().findFirst();
    }

    /**
     * What waits for the caller, or is decided: the newest first.
     *
     * @param open whether what is open is wanted, or has been appealed
     */
    List<FiledReport> list(Caller caller, boolean open, long before, int limit) {
        List<Object> values = new ArrayList<>(led(caller));
        values.addAll(List.of(before, limit));
        return filed(
                SELECT
                        + " where "
                        + LED
                        + (open ? WAITING : " and not (" + IS_WAITING + ")")
                        + " and r.id < ? order by r.id desc fetch first ? rows only",
                values);
    }

    private static final String WAITING = " and (" + IS_WAITING + ")";

    /** Whether it is for the caller to decide on it. */
    boolean isLed(Caller caller, long id) {
        List<Object> values = new ArrayList<>(List.of(id));
        values.addAll(led(caller));
        return Rows.exists(
                entities,
                "select 1 from report r join stream s on s.id = r.stream_id where r.id = ? and "
                        + LED,
                values.toArray());
    }

    /** Those of the places of these reports in which a person may read. */
    Set<Long> readable(long personId, Collection<FiledReport> filed) {
        if (filed.isEmpty()) {
            return Set.of();
        }
        List<Long> places = filed.stream().map(FiledReport::streamId).distinct().toList();
        return new HashSet<>(
                Rows.list(
                        entities,
                        "select s.id from stream s join stream_reader r on r.address = s.address"
                                + " where r.person_id = ? and s.id in "
                                + Rows.in(places),
                        List.of(personId),
                        row -> row.id(0)));
    }

    /** How much waits for the caller; stops at a number. */
    int waiting(Caller caller, int most) {
        List<Object> values = new ArrayList<>(led(caller));
        values.add(most);
        return Rows.list(
                        entities,
                        "select r.id from report r join stream s on s.id = r.stream_id where "
                                + LED
                                + WAITING
                                + " fetch first ? rows only",
                        values,
                        row -> row.id(0))
                .size();
    }

    private static List<Object> led(Caller caller) {
        return List.of(
                caller.staff() ? caller.personId() : NOBODY,
                caller.admin() || caller.communityManager(),
                caller.personId());
    }

    private List<FiledReport> filed(String sql, List<?> values) {
        List<FiledReport> found = Rows.list(entities, sql, values, ReportRepository::filed);
        Map<Long, PersonBrief> known =
                people.briefs(
                        found.stream()
                                .flatMap(
                                        it ->
                                                Stream.of(
                                                        it.authorId(),
                                                        it.reporterId(),
                                                        it.decidedBy()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return found.stream().map(it -> it.named(known)).toList();
    }

    private static FiledReport filed(Row row) {
        return new FiledReport(
                new ReportCard(
                        row.id(0),
                        row.id(1),
                        row.id(2),
                        row.text(3),
                        row.text(4),
                        null,
                        row.text(6),
                        null,
                        ReportReason.valueOf(row.text(8)).word(),
                        row.text(9),
                        row.text(10).toLowerCase(Locale.ROOT),
                        null,
                        row.moment(12),
                        row.text(13),
                        row.text(14),
                        row.moment(15),
                        new ReportCard.May(false, false, false)),
                row.id(5),
                row.id(7),
                row.id(11),
                row.id(16));
    }

    /**
     * Decides on all that is reported of an item and stands as this report does, or waits: so that
     * nobody has to do so again.
     */
    void decide(FiledReport filed, long byPerson, String state, String note) {
        Rows.change(
                entities,
                "update report set state = ?, decided_by = ?, decided_at = ?, decision_note = nullif(?, '')"
                        + " where id = ? or activity_id = ? and coalesce(comment_id, 0) = ? and state in ('OPEN', ?)",
                state,
                byPerson,
                clock.millis(),
                note,
                filed.card().id(),
                filed.card().activityId(),
                filed.card().commentId() == null ? 0L : filed.card().commentId(),
                filed.card().state().toUpperCase(Locale.ROOT));
    }

    void appeal(long id, String text) {
        Rows.change(
                entities,
                "update report set appeal = ?, appealed_at = ? where id = ?",
                text,
                clock.millis(),
                id);
    }

    /** What somebody says of an item. */
    record Said(ReportReason reason, String note) {}
}
