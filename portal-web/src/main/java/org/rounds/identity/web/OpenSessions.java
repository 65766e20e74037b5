package org.rounds.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.rounds.shared.event.SignedOut;

/** Signed-in sessions of this node; checking does not extend them. */
@ApplicationScoped
public class OpenSessions {

    @Inject private Clock clock;
    @Inject private Event<SignedOut> signedOut;

    private final Map<String, Seen> sessions = new ConcurrentHashMap<>();

    /** A name of a session that cannot be used to resume it. */
    public static String key(String sessionId) {
        return UUID.nameUUIDFromBytes(sessionId.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether the session is signed in and has not expired. */
    public boolean isSignedIn(String key) {
        Seen seen = sessions.get(key);
        return seen != null && !seen.term().isOver(clock.millis());
    }

    void seen(String sessionId, long personId, SessionTerm term) {
        sessions.put(key(sessionId), new Seen(personId, term));
    }

    void ended(String sessionId) {
        String key = key(sessionId);
        Seen seen = sessions.remove(key);
        if (seen != null) {
            signedOut.fire(new SignedOut(seen.personId(), key));
        }
    }

    private record Seen(long personId, SessionTerm term) {}
}
