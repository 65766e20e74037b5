package org.rounds.stream.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** Subscriptions and read marks of the caller. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class SubscriptionService {

    /** The caller's home feed. */
    public static final String HOME = "home";

    @Inject private Callers callers;
    @Inject private StreamGuard places;
    @Inject private SubscriptionRepository subscriptions;

    /** The caller's subscriptions with unread counts. */
    public List<StreamSubscription> streams() {
        return subscriptions.of(callers.current());
    }

    /**
     * Subscriptions to streams for posting, such as workspaces and departments, with 1 for any
     * number of unread entries; for lists without numbers.
     */
    public List<StreamSubscription> placesInShort() {
        return subscriptions.placesInShort(callers.current());
    }

    /** Unread counts of some of the caller's subscriptions, by address. */
    public Map<String, Integer> unread(Collection<String> streams) {
        return subscriptions.unread(callers.current().personId(), streams);
    }

    /**
     * Those of these activities of a stream that are unread for the caller; none without a
     * subscription.
     */
    public Set<Long> fresh(String stream, Collection<Long> ids) {
        long me = callers.current().personId();
        return HOME.equals(stream)
                ? subscriptions.fresh(me, ids)
                : subscriptions.fresh(me, StreamAccess.address(stream), ids);
    }

    /**
     * Moves the caller's read mark of a stream forward; never backward.
     *
     * @throws Invalid if the kind of stream is unknown
     * @throws NotFound if there is no such stream, or the caller cannot see it
     * @throws NotAllowed if the caller cannot read it
     */
    public void markRead(String stream, long upTo) {
        long me = callers.current().personId();
        if (stream == null) {
            throw new Invalid("stream", "invalid.required");
        }
        if (stream.equals(HOME)) {
            subscriptions.readAll(me, upTo);
        } else {
            String address = StreamAccess.address(stream);
            subscriptions.read(me, places.readable(callers.current(), address).id(), upTo);
        }
    }
}
