package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rounds.moderation.model.Report;
import org.rounds.moderation.model.ReportReason;
import org.rounds.moderation.model.ReportState;
import org.rounds.moderation.model.ReportedItem;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Caller;
import org.rounds.shared.spi.FrameCount;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of reports. */
@ApplicationScoped
class ReportRepository implements FrameCount {

    private static final String SELECT =
            "select r.id, r.activity_id, r.comment_id, coalesce(c.text, a.text) as text, coalesce(c.html,"
                    + " a.html) as html,"
                    + " r.author_id, case when s.address = 'everyone' then null"
                    + " else s.name end as stream_name, r.reporter_id, r.reason,"
                    + " r.note, r.state, r.decided_by, r.decided_at, r.decision_note, r.appeal, r.appealed_at,"
                    + " r.stream_id"
                    + " from report r join activity a on a.id = r.activity_id"
                    + " left join feed_comment c on c.id = r.comment_id"
                    + " join stream s on s.id = r.stream_id ";

    private static final String IS_WAITING =
            "r.state = 'OPEN' or r.appealed_at is not null and r.appealed_at > r.decided_at";

    /** Pseudo id of a guest, who moderates nothing. */
    private static final long NOBODY = 0;

    private static final String LEADS = "role in ('OWNER', 'MODERATOR')";

    /**
     * Reports of places that the caller leads; who looks after the hospital gets those of rooms,
     * too, that wait where nobody else could decide, and keeps what they decided. Its parameters
     * are those of {@link #led}.
     */
    private static final String LED =
            " (exists (select 1 from stream_grant g where g.stream_id = r.stream_id and g.person_id = :staff and g."
                    + LEADS
                    + ") or :manager = true and (s.address not like 'workspace/%' or not exists (select 1"
                    + " from stream_grant o"
                    + " join person l on l.id = o.person_id and l.status = 'ACTIVE' and l.guest = false"
                    + " where o.stream_id = r.stream_id and o.person_id <> r.author_id and o."
                    + LEADS
                    + ") and ("
                    + IS_WAITING
                    + " or r.decided_by = :person)))";

    /** Excludes reports about the caller's own content, on which others decide. */
    private static final String OTHERS = " and r.author_id <> :person";

    private static final String WAITING = " and (" + IS_WAITING + ")";

    @PersistenceContext private EntityManager entities;
    @Inject private People people;

    void add(Report report) {
        entities.persist(report);
        entities.flush();
    }

    /** The person's open report on that item; empty if there is none. */
    Optional<Report> open(ReportedItem item, long reporterId) {
        return entities.createQuery(
                        "select r from Report r where r.activityId = :activity"
                                + " and coalesce(r.commentId, 0) = :comment"
                                + " and r.reporterId = :reporter and r.state = :open",
                        Report.class)
                .setParameter("activity", item.activityId())
                .setParameter("comment", orZero(item.commentId()))
                .setParameter("reporter", reporterId)
                .setParameter("open", ReportState.OPEN)
                .getResultStream()
                .findFirst();
    }

    private static long orZero(Long commentId) {
        return commentId == null ? 0 : commentId;
    }

    /** The newest report that hides that activity of that person. */
    Optional<Long> hiding(long activityId, long authorId) {
        return entities.createQuery(
                        "select r.id from Report r where r.activityId = :activity"
                                + " and r.commentId is null and r.authorId = :author"
                                + " and r.state = :hidden order by r.id desc",
                        Long.class)
                .setParameter("activity", activityId)
                .setParameter("author", authorId)
                .setParameter("hidden", ReportState.HIDDEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Report> find(long id) {
        return Optional.ofNullable(entities.find(Report.class, id));
    }

    /** Reads a report again after waiting for a lock. */
    void refresh(Report report) {
        entities.refresh(report);
    }

    /** This report and others of the same item that are open or in the same state. */
    List<Report> together(Report report) {
        return entities.createQuery(
                        "select r from Report r where r.id = :id or r.activityId = :activity"
                                + " and coalesce(r.commentId, 0) = :comment"
                                + " and r.state in (:open, :state)",
                        Report.class)
                .setParameter("id", report.id())
                .setParameter("activity", report.activityId())
                .setParameter("comment", orZero(report.commentId()))
                .setParameter("open", ReportState.OPEN)
                .setParameter("state", report.state())
                .getResultList();
    }

    Optional<FiledReport> read(long id) {
        return filed(SELECT + " where r.id = :report", Parameters.of("report", id)).stream()
                .findFirst();
    }

    /**
     * Reports for the caller, newest first.
     *
     * @param open whether to return waiting reports, open or appealed, instead of decided ones
     */
    List<FiledReport> list(Caller caller, boolean open, long before, int limit) {
        return filed(
                SELECT
                        + " where "
                        + LED
                        + OTHERS
                        + (open ? WAITING : " and not (" + IS_WAITING + ")")
                        + " and r.id < :before order by r.id desc fetch first :limit rows only",
                led(caller).and("before", before).and("limit", limit));
    }

    /** Whether the caller decides on it. */
    boolean isLed(Caller caller, long id) {
        return Rows.exists(
                entities,
                "select 1 from report r join stream s on s.id = r.stream_id where r.id = :report and "
                        + LED,
                led(caller).and("report", id));
    }

    /** Ids of these reports' streams that the person can read. */
    Set<Long> readable(long personId, Collection<FiledReport> filed) {
        if (filed.isEmpty()) {
            return Set.of();
        }
        List<Long> places = filed.stream().map(FiledReport::streamId).distinct().toList();
        return new HashSet<>(
                Rows.list(
                        entities,
                        "select s.id from stream s join stream_reader r on r.address = s.address"
                                + " where r.person_id = :person and s.id in (:places)",
                        Parameters.of("person", personId).and("places", places),
                        Row::id));
    }

    /** Number of waiting reports for the caller; stops at a maximum. */
    int waiting(Caller caller, int most) {
        return Rows.list(
                        entities,
                        rows() + " fetch first :most rows only",
                        led(caller).and("most", most),
                        Row::id)
                .size();
    }

    /** The parameters of {@link #LED}. */
    private Parameters led(Caller caller) {
        return parameters(caller).and("person", caller.personId());
    }

    @Override
    public String name() {
        return "reports";
    }

    /** Reports that wait for the decision of the caller. */
    @Override
    public String rows() {
        return "select r.id from report r join stream s on s.id = r.stream_id where "
                + LED
                + OTHERS
                + WAITING;
    }

    /** The parameters of {@link #LED} besides {@code :person}. */
    @Override
    public Parameters parameters(Caller caller) {
        return Parameters.of("staff", caller.staff() ? caller.personId() : NOBODY)
                .and("manager", caller.admin() || caller.communityManager());
    }

    private List<FiledReport> filed(String sql, Parameters values) {
        return Rows.list(entities, sql, values, ReportRepository::filed);
    }

    private static FiledReport filed(Row row) {
        return new FiledReport(
                row.id("id"),
                row.id("activity_id"),
                row.id("comment_id"),
                new FiledReport.Content(
                        row.text("text"),
                        row.text("html"),
                        row.id("author_id"),
                        row.id("stream_id"),
                        row.text("stream_name")),
                row.id("reporter_id"),
                ReportReason.valueOf(row.text("reason")),
                row.text("note"),
                ReportState.valueOf(row.text("state")),
                new FiledReport.Outcome(
                        row.id("decided_by"), row.moment("decided_at"), row.text("decision_note")),
                new ReportCard.Appeal(row.text("appeal"), row.moment("appealed_at")));
    }

    /** The people in these reports. */
    Map<Long, PersonBrief> people(Collection<FiledReport> filed) {
        return people.briefs(
                filed.stream()
                        .flatMap(FiledReport::people)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
