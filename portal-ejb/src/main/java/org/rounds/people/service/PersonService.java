package org.rounds.people.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.rounds.people.model.Person;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.ReadingRights;
import org.rounds.shared.service.Roles;

/** The directory as colleagues use it: search, profile, follow. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class PersonService {

    private static final int LONGEST_QUERY = 100;

    @Inject private Callers callers;
    @Inject private PersonQueries queries;
    @Inject private PersonRepository persons;
    @Inject private Follows follows;
    @Inject private ReadingRights readingRights;
    @Inject private Audit audit;

    /**
     * Active persons whose names have parts that begin with the words asked for, by name.
     *
     * @param q null or empty for everybody
     * @param mayRead address of a place: only who may read there; null for everybody
     * @throws NotFound as {@link ReadingRights#requireRead}
     */
    public Page<PersonBrief> search(String q, String mayRead, int limit, String cursor) {
        Caller caller = callers.current();
        if (mayRead != null) {
            readingRights.requireRead(caller, mayRead);
        }
        if (q != null && q.length() > LONGEST_QUERY) {
            throw new Invalid("q", "invalid.too-long", LONGEST_QUERY);
        }
        String call = "people|" + q + "|" + mayRead;
        Set<String> words = NameWords.of(q);
        boolean nothingToFind = q != null && !q.isBlank() && words.isEmpty();
        Cursor after = Cursor.decode(cursor, call, 3);
        long bound = after == null ? queries.newestId() : after.id(0);
        List<PersonQueries.Found> found =
                nothingToFind ? List.of() : queries.search(caller, words, mayRead, after, limit);
        return Cursor.page(
                        found,
                        limit,
                        call,
                        last ->
                                new Cursor(
                                        List.of(
                                                String.valueOf(bound),
                                                last.sortName(),
                                                String.valueOf(last.brief().id()))))
                .map(PersonQueries.Found::brief);
    }

    /**
     * The profile of a person.
     *
     * @throws NotFound if there is no such person, or the caller is a guest who shares no room with
     *     them
     */
    public Profile get(String idOrHandle) {
        return queries.profile(callers.current(), idOrHandle)
                .orElseThrow(() -> new NotFound("problem.no-such-person"));
    }

    /**
     * Changes what a person says about themself.
     *
     * @throws NotAllowed for anybody else's profile
     * @throws Stale if the profile is not at that version any more
     */
    public Profile edit(String idOrHandle, int version, @Valid EditProfile change) {
        Caller caller = callers.current();
        Profile profile = get(idOrHandle);
        if (!profile.may().edit()) {
            audit.denied(caller, "person.edit", "person/" + profile.id());
            throw new NotAllowed("problem.not-your-profile");
        }
        Person person = persons.get(profile.id());
        if (person.version() != version) {
            throw new Stale("problem.stale");
        }
        if (change.about() != null) {
            person.introduce(change.about().isBlank() ? null : change.about().strip());
        }
        if (change.languages() != null) {
            person.speak(
                    change.languages().isEmpty() ? null : String.join(",", change.languages()));
        }
        persons.flush();
        return get(idOrHandle);
    }

    /** Begins to follow a person; doing so again changes nothing. */
    public void follow(String idOrHandle) {
        Caller caller = callers.current();
        Profile profile = get(idOrHandle);
        if (!profile.may().follow()) {
            audit.denied(caller, "person.follow", "person/" + profile.id());
            throw new NotAllowed("problem.cannot-follow");
        }
        follows.begin(caller.personId(), profile.id());
    }

    /** Stops to follow a person; doing so again changes nothing. */
    public void unfollow(String idOrHandle) {
        follows.end(callers.current().personId(), get(idOrHandle).id());
    }
}
