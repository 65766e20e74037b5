package org.rounds.stream.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.rounds.shared.event.SubscriptionChanged;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.shared.text.TextMarks;

/** Topics across all streams that all staff can read. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class TopicService {

    @Inject private Callers callers;
    @Inject private StreamGuard places;
    @Inject private Streams streams;
    @Inject private Event<SubscriptionChanged> changed;

    /** A topic, and whether the caller follows it. */
    public Topic get(String name) {
        Caller caller = callers.current();
        StreamAccess place = places.readable(caller, address(name));
        return new Topic(
                place.address().substring("topic/".length()),
                streams.isSubscribed(caller.personId(), place.id()));
    }

    /** Starts following a topic; idempotent. */
    public void follow(String name) {
        Caller caller = callers.current();
        StreamAccess place = places.readable(caller, address(name));
        streams.subscribe(caller.personId(), place.id());
        changed.fire(new SubscriptionChanged(caller.personId(), place.address(), true));
    }

    /** Stops following a topic; idempotent. */
    public void unfollow(String name) {
        Caller caller = callers.current();
        StreamAccess place = places.readable(caller, address(name));
        streams.unsubscribe(caller.personId(), place.id());
        changed.fire(new SubscriptionChanged(caller.personId(), place.address(), false));
    }

    private static String address(String name) {
        return "topic/" + TextMarks.topic(name);
    }

    /** A topic from the caller's view. */
    public record Topic(String name, boolean following) {}
}
