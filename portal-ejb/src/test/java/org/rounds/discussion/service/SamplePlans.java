package org.rounds.discussion.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.service.Caller;
import org.rounds.shared.spi.Discussable;
import org.rounds.shared.spi.DiscussedSubject;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;
import org.rounds.shared.spi.SubjectSql.Column;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/**
 * Plans, which the product does not have: a sample feature that gets comments by this bean alone.
 */
class SamplePlans implements Discussable {

    static final String TYPE = "plan";

    static final String TABLE =
            "create table if not exists plan (id bigint primary key, stream_id bigint not null,"
                    + " owner_id bigint, title varchar(60) not null, open boolean not null,"
                    + " draft boolean not null, comments integer default 0 not null)";

    @PersistenceContext private EntityManager entities;

    /** The person who cannot see any plan; null for none. */
    Long excluded;

    /** The person who cannot comment on any plan; null for none. */
    Long silent;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<Long, DiscussedSubject> find(Collection<Long> ids) {
        Map<Long, DiscussedSubject> found = new HashMap<>();
        Rows.list(
                        entities,
                        "select id, stream_id, owner_id, title, open from plan where draft = false"
                                + " and id in (:ids)",
                        Parameters.of("ids", ids),
                        row ->
                                new DiscussedSubject(
                                        row.id("id"),
                                        row.id("stream_id"),
                                        row.id("owner_id"),
                                        row.text("title"),
                                        "/plans/" + row.id("id"),
                                        row.flag("open")))
                .forEach(plan -> found.put(plan.id(), plan));
        return found;
    }

    @Override
    public boolean mayRead(Caller caller, DiscussedSubject subject) {
        return excluded == null || excluded != caller.personId();
    }

    @Override
    public boolean mayComment(Caller caller, DiscussedSubject subject) {
        return silent == null || silent != caller.personId();
    }

    @Override
    public void counted(long id, int more) {
        Rows.change(
                entities,
                "update plan set comments = comments + :more where id = :id",
                Parameters.of("more", more).and("id", id));
    }

    /** Notifications about plans. */
    static class Notices implements NotificationKind {

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public List<NoticeReason> reasons() {
            return List.of();
        }

        @Override
        public SubjectSql subjects() {
            return new SubjectSql(
                    "left join plan plan_told on n.conversation = 'plan' and plan_told.id = n.target_id",
                    Map.of(Column.TITLE, "plan_told.title"),
                    "plan_told.id is not null");
        }

        @Override
        public String path(Told told) {
            return "/plans/" + told.id();
        }
    }
}
