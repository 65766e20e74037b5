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

/** Puts into streams what other features publish: part of the fact, and quiet. */
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
     * @throws Conflict if the actor is not active any more
     * @throws NotFound if there is no such stream, or the actor may not know of it
     * @throws NotAllowed if the actor may not write there
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

    /** With the rights of every member of staff or guest, whatever roles they may hold besides. */
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
