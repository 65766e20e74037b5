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

/** What the caller subscribes to, and up to where they have read it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class SubscriptionService {

    /** The caller's own merge of what they subscribe to. */
    public static final String HOME = "home";

    @Inject private Callers callers;
    @Inject private StreamGuard places;
    @Inject private SubscriptionRepository subscriptions;

    /** What the caller subscribes to, and how much of it is unread. */
    public List<StreamSubscription> streams() {
        return subscriptions.of(callers.current());
    }

    /**
     * The workspaces, departments and the like among them, where people write; with 1 where
     * anything is unread, for lists that do not say how much.
     */
    public List<StreamSubscription> placesInShort() {
        return subscriptions.placesInShort(callers.current());
    }

    /** How much is unread in some of the streams that the caller subscribes to, by address. */
    public Map<String, Integer> unread(Collection<String> streams) {
        return subscriptions.unread(callers.current().personId(), streams);
    }

    /**
     * Those of these activities of a stream that came since the caller's last visit there; none if
     * they do not subscribe to it.
     */
    public Set<Long> fresh(String stream, Collection<Long> ids) {
        long me = callers.current().personId();
        return HOME.equals(stream)
                ? subscriptions.fresh(me, ids)
                : subscriptions.fresh(me, StreamAccess.address(stream), ids);
    }

    /**
     * Keeps that the caller has read a stream up to an activity; never goes back.
     *
     * @throws Invalid if there is no such kind of stream
     * @throws NotFound if there is no such stream, or the caller may not know of it
     * @throws NotAllowed if the caller may not read it
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
