package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.rounds.mustread.model.MustReadStep;
import org.rounds.mustread.model.StepKind;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of reminder steps and the progress of each reader. */
@ApplicationScoped
class MustReadStepRepository {

    /** Outstanding readers with access whose next step is due. */
    private static final String DUE =
            """
             from must_read_step s join must_read m on m.activity_id = s.activity_id and m.signed_off_at is null
            join activity a on a.id = s.activity_id and a.deleted_at is null
            join stream t on t.id = a.stream_id
            join must_read_revision v on v.activity_id = m.activity_id and v.revision = m.revision
            join must_read_reader r on r.activity_id = s.activity_id and r.steps_done = s.step
            join person p on p.id = r.person_id and p.status = 'ACTIVE'
            where r.due_at <= :now - s.from_due and r.revision < m.revision and r.exempt_at is null
              and r.left_at is null""";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    void plan(long activityId, List<IssueMustRead.Step> steps) {
        for (int step = 0; step < steps.size(); step++) {
            IssueMustRead.Step each = steps.get(step);
            entities.persist(new MustReadStep(activityId, step, each.kind(), each.fromDue()));
        }
    }

    /** Resets the steps of all outstanding readers. */
    void beginAgain(long activityId) {
        Rows.change(
                entities,
                "update must_read_reader set steps_done = 0 where activity_id = :activity and revision <"
                        + " (select m.revision from must_read m where m.activity_id = :activity)",
                Parameters.of("activity", activityId));
    }

    /** Must-reads with due steps. */
    List<Due> due() {
        return Rows.list(
                entities,
                "select distinct s.activity_id, s.step, s.kind, t.address, a.author_id"
                        + DUE
                        + " order by s.activity_id, s.step",
                Parameters.of("now", clock.millis()),
                row ->
                        new Due(
                                row.id("activity_id"),
                                row.number("step"),
                                StepKind.valueOf(row.text("kind")),
                                row.text("address"),
                                row.id("author_id")));
    }

    /**
     * Claims readers whose step is due. Steps that were over before the reader was asked are
     * skipped.
     */
    List<Reader> take(Due due, int limit) {
        Rows.change(
                entities,
                "update must_read set revision = revision where activity_id = :activity",
                Parameters.of("activity", due.activityId()));
        List<Reader> readers =
                Rows.list(
                        entities,
                        "select r.person_id, case when r.due_at + s.from_due < r.asked_at"
                                + " or r.due_at + s.from_due < v.issued_at then 1 else 0 end as over"
                                + DUE
                                + " and s.activity_id = :activity and s.step = :step order by r.person_id"
                                + " fetch first :limit rows only",
                        Parameters.of("now", clock.millis())
                                .and("activity", due.activityId())
                                .and("step", due.step())
                                .and("limit", limit),
                        row -> new Reader(row.id("person_id"), row.flag("over")));
        Rows.change(
                entities,
                "update must_read_reader set steps_done = :stepsDone where activity_id = :activity and"
                        + " person_id in (:people)",
                Parameters.of("stepsDone", due.step() + 1)
                        .and("activity", due.activityId())
                        .and("people", readers.stream().map(Reader::personId).toList()));
        return readers;
    }

    /**
     * Managers of these people, as far as the directory has them; the issuer replaces managers who
     * cannot read the must-read.
     */
    List<Report> managers(Due due, List<Long> personIds) {
        return Rows.list(
                entities,
                "select p.id, case when exists (select 1 from stream_reader r where r.address = :address"
                        + " and r.person_id = x.person_id)"
                        + " then x.person_id else :issuer end as manager_id from person p join person_source x on"
                        + " x.system = 'directory'"
                        + " and x.external_id = lower(p.manager_user_name) where p.id in (:people)",
                Parameters.of("address", due.address())
                        .and("issuer", due.issuerId())
                        .and("people", personIds),
                row -> new Report(row.id("id"), row.id("manager_id")));
    }

    /** A due step of a must-read. */
    record Due(long activityId, int step, StepKind kind, String address, long issuerId) {}

    /** A reader for whom it is due, or was before they were asked. */
    record Reader(long personId, boolean missed) {}

    /** A late reader, and the manager to notify. */
    record Report(long personId, long managerId) {}
}
