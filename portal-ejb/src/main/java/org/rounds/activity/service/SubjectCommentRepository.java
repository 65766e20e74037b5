package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Removes comments on subjects of other features. */
@ApplicationScoped
class SubjectCommentRepository {

    private static final String ITEMS =
            "(select id from feed_comment where subject_id = :subject and subject_type = :type)";

    /** Ordered by foreign keys. */
    private static final List<String> REMOVALS =
            List.of(
                    "delete from text_version where item_id in " + ITEMS,
                    "delete from mention where item_id in " + ITEMS,
                    "delete from reaction where item_id in " + ITEMS,
                    "delete from feed_comment where subject_id = :subject and subject_type = :type and"
                            + " parent_id is not null",
                    "delete from feed_comment where subject_id = :subject and subject_type = :type");

    @PersistenceContext private EntityManager entities;

    /** Removes all comments on a subject, with everything done on them. */
    void remove(Conversation subject) {
        Parameters these = Parameters.of("subject", subject.id()).and("type", subject.type());
        REMOVALS.forEach(sql -> Rows.change(entities, sql, these));
    }
}
