package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.rounds.mustread.model.MustReadStep;
import org.rounds.mustread.model.StepKind;
import org.rounds.shared.sql.Rows;

/** Stores when readers of must-reads are reminded, and how far each has come. */
@ApplicationScoped
class MustReadStepRepository {

    /** Readers whose next step is due, who still have to acknowledge and have not left. */
    private static final String DUE =
            """
             from must_read_step s join must_read m on m.activity_id = s.activity_id and m.signed_off_at is null
            join activity a on a.id = s.activity_id and a.deleted_at is null
            join stream t on t.id = a.stream_id
            join must_read_revision v on v.activity_id = m.activity_id and v.revision = m.revision
            join must_read_reader r on r.activity_id = s.activity_id and r.steps_done = s.step
            join person p on p.id = r.person_id and p.status = 'ACTIVE'
            where r.due_at <= ? - s.from_due and r.revision < m.revision and r.exempt_at is null
              and r.left_at is null""";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    void plan(long activityId, List<IssueMustRead.Step> steps) {
        for (int step = 0; step < steps.size(); step++) {
            IssueMustRead.Step each = steps.get(step);
            entities.persist(new MustReadStep(activityId, step, each.kind(), each.fromDue()));
        }
    }

    /** Lets all who have to acknowledge go through the steps once more. */
    void beginAgain(long activityId) {
        Rows.change(
                entities,
                "update must_read_reader set steps_done = 0 where activity_id = ? and revision <"
                        + " (select m.revision from must_read m where m.activity_id = ?)",
                activityId,
                activityId);
    }

    /** The must-reads in which something is due, with the step. */
    List<Due> due() {
        return Rows.list(
                entities,
                "select distinct s.activity_id, s.step, s.kind, t.address, a.author_id"
                        + DUE
                        + " order by s.activity_id, s.step",
                List.of(clock.millis()),
                row ->
                        new Due(
                                row.id("activity_id"),
                                row.number("step"),
                                StepKind.valueOf(row.text("kind")),
                                row.text("address"),
                                row.id("author_id")));
    }

    /**
     * Takes readers whose step is due, so that nobody else does. Those whose step was over before
     * they were asked are passed over.
     */
    List<Reader> take(Due due, int limit) {
        Rows.change(
                entities,
                "update must_read set revision = revision where activity_id = ?",
                due.activityId());
        List<Reader> readers =
                Rows.list(
                        entities,
                        "select r.person_id, case when r.due_at + s.from_due < r.asked_at"
                                + " or r.due_at + s.from_due < v.issued_at then 1 else 0 end as over"
                                + DUE
                                + " and s.activity_id = ? and s.step = ? order by r.person_id fetch first ? rows only",
                        List.of(clock.millis(), due.activityId(), due.step(), limit),
                        row -> new Reader(row.id("person_id"), row.flag("over")));
        Rows.change(
                entities,
                "update must_read_reader set steps_done = ? where activity_id = ? and person_id in "
                        + Rows.in(readers.stream().map(Reader::personId).toList()),
                due.step() + 1,
                due.activityId());
        return readers;
    }

    /**
     * The managers of these people, as far as the directory knows them; whoever issued it stands in
     * for those who may not read it.
     */
    List<Report> managers(Due due, List<Long> personIds) {
        return Rows.list(
                entities,
                "select p.id, case when exists (select 1 from stream_reader r where r.address = ?"
                        + " and r.person_id = x.person_id)"
                        + " then x.person_id else ? end as manager_id from person p join person_source x on"
                        + " x.system = 'directory'"
                        + " and x.external_id = lower(p.manager_user_name) where p.id in "
                        + Rows.in(personIds),
                List.of(due.address(), due.issuerId()),
                row -> new Report(row.id("id"), row.id("manager_id")));
    }

    /** A step of a must-read that is due for somebody. */
    record Due(long activityId, int step, StepKind kind, String address, long issuerId) {}

    /** Somebody for whom it is due, or was before they were asked. */
    record Reader(long personId, boolean missed) {}

    /** Somebody, and who is told that they are late. */
    record Report(long personId, long managerId) {}
}
