package org.rounds.posting.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.markup.service.TextGate;
import org.rounds.posting.model.PersonDraft;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.shared.text.Characters;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;

/** Drafts, one per person and place, kept until they are posted or discarded. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class DraftService {

    @Inject private Callers callers;
    @Inject private StreamGuard places;
    @Inject private ActivityGuard gate;
    @Inject private DraftRepository drafts;
    @Inject private Clock clock;

    /**
     * The caller's draft for a place.
     *
     * @param place address of an audience, {@code workspace/ID} or {@code activity/ID}
     * @throws NotFound if there is none, or the caller cannot see the place
     */
    public Draft get(String place) {
        return find(check(place).personId(), place)
                .orElseThrow(() -> new NotFound("problem.no-such-draft"));
    }

    /**
     * The same for pages: empty if there is none. Does not check the place, because the caller's
     * own text discloses nothing about it.
     */
    public Optional<Draft> find(String place) {
        return find(callers.current().personId(), place);
    }

    private Optional<Draft> find(long personId, String place) {
        return drafts.find(personId, place).map(it -> new Draft(it.text(), it.savedAt()));
    }

    /** Stores a draft, replacing the former one. */
    public Draft put(String place, String text) {
        Caller caller = check(place);
        if (text == null || text.isBlank()) {
            throw new Invalid("text", "invalid.required");
        }
        if (text.length() > TextGate.LONGEST) {
            throw new Invalid("text", "invalid.too-long", TextGate.LONGEST);
        }
        Instant now = clock.instant();
        String storable = Characters.storable(text);
        drafts.put(new PersonDraft(caller.personId(), place, storable, now));
        return new Draft(storable, now);
    }

    /** Deletes the draft, if there is one. */
    public void delete(String place) {
        drafts.remove(check(place).personId(), place);
    }

    private Caller check(String place) {
        Caller caller = callers.current();
        if (place == null
                || !place.matches(StreamAccess.ADDRESSES + "|activity/" + TimeOrderedId.PATTERN)) {
            throw new Invalid("place", "invalid.place");
        }
        if (place.startsWith("activity/")) {
            gate.live(caller, Long.parseLong(place.substring("activity/".length())));
        } else {
            places.readable(caller, place);
        }
        return caller;
    }

    /** A draft. */
    public record Draft(String text, Instant savedAt) {}
}
