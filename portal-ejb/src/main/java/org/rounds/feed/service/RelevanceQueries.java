package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Reads the relevance of some hundred activities to a reader. */
@ApplicationScoped
class RelevanceQueries {

    private static final String FACTS =
            """
            select a.id,
              case when exists (select 1 from must_read_asked m where m.activity_id = a.id and m.person_id = me.id)
                then 1 else 0 end as must_read,
              case when exists (select 1 from mention n where n.item_id = a.id and n.person_id = me.id)
                then 1 else 0 end as mentioned,
              case when exists (select 1 from follow f where f.follower_id = me.id and f.person_id = a.author_id)
                then 1 else 0 end as followed,
              case when p.department_id = me.department_id and p.id <> me.id then 1 else 0 end as of_department,
              case when a.kind = 'QUESTION' and a.accepted_comment_id is null and p.id <> me.id
                then 1 else 0 end as question,
              case when g.role is null then null else s.name end as workspace_name,
              a.comment_count + (select count(*) from reaction r where r.item_id = a.id) as talk
            from activity a join person p on p.id = a.author_id join stream s on s.id = a.stream_id
            join person me on me.id = :reader
            left join stream_grant g on g.stream_id = a.stream_id and g.person_id = me.id
            where a.id in (:ids)""";

    @PersistenceContext private EntityManager entities;

    List<Relevance> facts(long readerId, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : Rows.list(
                        entities,
                        FACTS,
                        Parameters.of("reader", readerId).and("ids", ids),
                        row ->
                                new Relevance(
                                        row.id("id"),
                                        row.flag("must_read"),
                                        row.flag("mentioned"),
                                        row.flag("followed"),
                                        row.flag("of_department"),
                                        row.flag("question"),
                                        row.text("workspace_name"),
                                        row.number("talk")));
    }
}
