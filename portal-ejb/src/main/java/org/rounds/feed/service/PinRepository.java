package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.rounds.feed.model.Pin;

/** Table of pins. */
@ApplicationScoped
class PinRepository {

    @PersistenceContext private EntityManager entities;

    /** Ids of activities pinned to a stream at this time, newest first. */
    List<Long> pinned(long streamId, Instant now) {
        return entities.createQuery(
                        "select p.activityId from Pin p, Activity a where a.id = p.activityId"
                                + " and a.removal.deletedAt is null and p.streamId = :stream"
                                + " and (p.until is null or p.until > :now) order by p.activityId desc",
                        Long.class)
                .setParameter("stream", streamId)
                .setParameter("now", now)
                .getResultList();
    }

    void pin(long activityId, long streamId, long byPerson, Instant until, Instant now) {
        Pin pin = entities.find(Pin.class, activityId);
        if (pin == null) {
            pin = new Pin(activityId);
            entities.persist(pin);
        }
        pin.renew(streamId, until, byPerson, now);
    }

    /** Removes a pin; false if there was none. */
    boolean unpin(long activityId) {
        Pin pin = entities.find(Pin.class, activityId);
        if (pin != null) {
            entities.remove(pin);
        }
        return pin != null;
    }
}
