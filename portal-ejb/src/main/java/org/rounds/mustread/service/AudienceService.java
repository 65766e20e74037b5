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

/** Audiences of must-reads. */
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
     * At most 20 departments, sites and roles of the directory and workspaces of the caller whose
     * names contain a text, by name.
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
     * Number of people whom a must-read would reach, for callers who could issue it.
     *
     * @param place address of its stream
     * @param audiences addresses; empty for all readers of the place
     * @throws Invalid if an audience does not exist
     */
    @RolesAllowed({Roles.STAFF, Roles.GUEST})
    public AudienceReach reach(String place, List<String> audiences) {
        Caller caller = callers.current();
        StreamAccess home = places.readable(caller, place);
        places.require(caller, home, FeedPolicy.mayAnnounce(caller, home), "activity.announce");
        return mustReads.reach(caller, home, audiences);
    }

    /**
     * The id of the stream of a department.
     *
     * @throws NotFound if there is none
     */
    public long ofDepartment(long departmentId) {
        return places.readable(callers.current(), "department/" + departmentId).id();
    }

    /**
     * The department, site or role of a stream.
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
