package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.activity.service.Publisher;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;

/** Deletes and restores activities under a lock. */
@ApplicationScoped
class ActivityRemover {

    @Inject private ActivityGuard gate;
    @Inject private Activities activities;
    @Inject private Publisher publisher;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /**
     * Removes an activity from every stream; deletion of others' activities is audited.
     *
     * @throws NotFound if it was deleted meanwhile
     */
    void delete(Caller caller, LocatedActivity found) {
        Activity activity = found.activity();
        gate.lock(found);
        activity.delete(caller.personId(), clock.instant());
        activities.flush();
        publisher.withdraw(activity);
        if (activity.authorId() != caller.personId()) {
            String target = "activity/" + activity.id();
            audit.done(caller, "activity.delete", target, found.place().address());
        }
    }

    /**
     * Undoes a deletion.
     *
     * @throws Conflict if it is not deleted, ten minutes have passed, or a moderation decision
     *     hides it
     */
    void restore(Caller caller, LocatedActivity found) {
        Activity activity = found.activity();
        activities.lock(activity);
        activity.restore(caller.personId(), clock.instant());
        activities.flush();
        Set<String> topics = new LinkedHashSet<>(activities.topics(activity.id()));
        publisher.file(activity, found.place(), topics);
    }
}
