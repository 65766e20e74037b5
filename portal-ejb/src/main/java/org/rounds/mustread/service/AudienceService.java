package org.rounds.mustread.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.Audience;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;

/** For whom something can be issued. */
@Stateless
@RolesAllowed(Roles.STAFF)
public class AudienceService {

    private static final int LONGEST_QUERY = 100;
    private static final int MOST = 20;

    @Inject private Callers callers;
    @Inject private AudienceQueries queries;
    @Inject private StreamGuard places;
    @Inject private MustReadIssuer mustReads;

    /**
     * At most 20 departments, sites and roles of the directory and rooms of the caller that have a
     * text in their names, by name.
     *
     * @param q null or empty for any
     */
    public List<Audience> find(String q) {
        if (q != null && q.length() > LONGEST_QUERY) {
            throw new Invalid("q", "invalid.too-long", LONGEST_QUERY);
        }
        String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return queries.audiences(callers.current(), part, MOST);
    }

    /**
     * How many people a must-read would ask, for those who could issue it.
     *
     * @param place address of the place in which it would stand
     * @param audiences addresses; none for all who read in the place
     * @throws Invalid if an audience is not there
     */
    @RolesAllowed({Roles.STAFF, Roles.GUEST})
    public AudienceReach reach(String place, List<String> audiences) {
        Caller caller = callers.current();
        StreamAccess home = places.readable(caller, place);
        places.require(caller, home, FeedPolicy.mayAnnounce(caller, home), "activity.announce");
        return mustReads.reach(caller, home, audiences);
    }

    /**
     * The department, site or role whose stream has that id.
     *
     * @throws NotFound if there is none
     */
    public Audience get(long streamId) {
        StreamAccess place = places.readable(callers.current(), streamId, "problem.no-such-place");
        if (!place.isNamedAudience()) {
            throw new NotFound("problem.no-such-place");
        }
        return new Audience(place.address(), place.name());
    }
}
