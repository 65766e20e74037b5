package org.rounds.activity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.activity.model.Mute;
import org.rounds.activity.model.MutedKind;
import org.rounds.people.service.People;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.StreamGuard;

/**
 * Muting of conversations, people and streams in the home feed; visible only to the caller.
 * Announcements are not muted.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class MuteService {

    private static final String THREAD = "thread";
    private static final String PERSON = "person";
    private static final String WORKSPACE = "workspace";
    private static final String AUDIENCE = "audience";

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private StreamGuard places;
    @Inject private MuteRepository mutes;
    @Inject private People people;

    /** Everything that the caller has muted, ordered by name. */
    public List<MutedItem> list() {
        return mutes.list(callers.current().personId());
    }

    /**
     * Mutes or unmutes; idempotent.
     *
     * @param kind {@code thread}, {@code person}, {@code workspace} or {@code audience} (a
     *     department, site or role, by the id of its stream)
     * @throws Invalid if the kind is unknown, or the caller mutes themself
     * @throws NotFound if the target does not exist for the caller
     */
    public void mute(String kind, long id, boolean muted) {
        Caller caller = callers.current();
        switch (kind) {
            case THREAD -> {
                gate.live(caller, id);
                mute(new Mute(caller.personId(), MutedKind.THREAD, id), muted);
            }
            case PERSON -> {
                requireColleague(caller, id);
                mute(new Mute(caller.personId(), MutedKind.PERSON, id), muted);
            }
            case WORKSPACE -> {
                long stream = places.readable(caller, WORKSPACE + "/" + id).id();
                mutes.muteStream(caller.personId(), stream, muted);
            }
            case AUDIENCE -> {
                long stream = places.readable(caller, id, "problem.no-such-place").id();
                mutes.muteStream(caller.personId(), stream, muted);
            }
            default -> throw new Invalid("kind", "invalid.choice");
        }
    }

    private void mute(Mute mute, boolean muted) {
        if (muted) {
            mutes.add(mute);
        } else {
            mutes.remove(mute);
        }
    }

    private void requireColleague(Caller caller, long id) {
        if (id == caller.personId()) {
            throw new Invalid("id", "invalid.oneself");
        }
        if (!people.isKnown(caller, id)) {
            throw new NotFound("problem.no-such-person");
        }
    }
}
