package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rounds.activity.model.Activity;
import org.rounds.shared.event.ConversationRemoved;

/**
 * Removes the comments on a purged subject of another feature, in the same transaction. Purging an
 * activity removes its own comments.
 */
@ApplicationScoped
public class SubjectKeeper {

    @Inject private SubjectCommentRepository comments;

    public void removed(@Observes ConversationRemoved removed) {
        if (!removed.conversation().type().equals(Activity.TYPE)) {
            comments.remove(removed.conversation());
        }
    }
}
