package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.spi.StatementPurgeRepository;

/** Removes a purged activity with its comments and everything done on them. */
@ApplicationScoped
class ActivityPurgeRepository extends StatementPurgeRepository {

    private static final String ITEMS =
            "(select id from feed_comment where activity_id = :activity union all select id from activity"
                    + " where id = :activity)";

    @Inject private Event<ConversationRemoved> removed;

    @PersistenceContext private EntityManager entities;

    ActivityPurgeRepository() {
        super(
                Map.of(
                        Trace.OPENED,
                        "select person_id from activity_opening where activity_id = :activity",
                        Trace.ACTED,
                        "select author_id from feed_comment where activity_id = :activity"
                                + " union select person_id from reaction where item_id in "
                                + ITEMS),
                "delete from text_version where item_id in " + ITEMS,
                "delete from mention where item_id in " + ITEMS,
                "delete from reaction where item_id in " + ITEMS,
                "delete from activity_opening where activity_id = :activity",
                "delete from mute where kind = 'thread' and target_id = :activity",
                "delete from activity_person where activity_id = :activity",
                "delete from activity_topic where activity_id = :activity",
                "update activity set shared_id = null where shared_id = :activity",
                "update activity set accepted_comment_id = null where id = :activity",
                "delete from feed_comment where activity_id = :activity and parent_id is not null",
                "delete from feed_comment where activity_id = :activity",
                "delete from activity where id = :activity");
    }

    @Override
    public Stage stage() {
        return Stage.ITEMS;
    }

    @Override
    public void remove(PurgedActivity activity) {
        super.remove(activity);
        entities.clear();
        removed.fire(new ConversationRemoved(ActivityNotices.about(activity.id())));
    }
}
