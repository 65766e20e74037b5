package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.Publisher;
import org.rounds.markup.service.TextGate;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.ActivityPublished;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;
import org.rounds.shared.service.IdMint;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;

/**
 * Stores activities published by other features, in their transaction and without notifications.
 */
@ApplicationScoped
public class PublicationKeeper {

    @Inject private CallerDirectory directory;
    @Inject private People people;
    @Inject private StreamGuard places;
    @Inject private TextGate texts;
    @Inject private Activities activities;
    @Inject private PublicationRepository publications;
    @Inject private Publisher publisher;
    @Inject private IdMint ids;

    /**
     * Stores it as an activity of its actor.
     *
     * @throws Conflict if the actor is deactivated
     * @throws NotFound if there is no such stream, or the actor cannot see it
     * @throws NotAllowed if the actor has no write access
     */
    void publish(@Observes ActivityPublished published) {
        Caller actor = actor(published.actorId());
        StreamAccess place = places.writable(actor, published.address());
        Activity activity =
                new Activity(
                        ids.next(),
                        UpdateKind.NAME,
                        actor.personId(),
                        place.id(),
                        texts.admitOptional(null, place.address()).text());
        activity.keepQuiet();
        activities.add(activity);
        publications.add(activity.id(), published);
        publisher.file(activity, place, Set.of());
    }

    /** The actor as a caller with the rights of staff or guest, without additional roles. */
    private Caller actor(long personId) {
        PersonBrief brief = people.briefs(List.of(personId)).get(personId);
        if (brief == null) {
            throw new Conflict("problem.not-active");
        }
        return directory
                .find(brief.handle(), Set.of())
                .orElseThrow(() -> new Conflict("problem.not-active"));
    }
}
