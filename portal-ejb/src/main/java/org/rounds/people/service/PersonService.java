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

/** The directory for people: search, profile, follow. */
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
     * Active persons whose names match the words by prefix: first those whose given name begins
     * with the first word, then by name.
     *
     * @param q null or empty for everybody
     * @param mayRead address of a stream, to return only its readers; null for everybody
     * @throws NotFound like {@link ReadingRights#requireRead}
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
                                                last.sortKey(),
                                                String.valueOf(last.brief().id()))))
                .map(PersonQueries.Found::brief);
    }

    /**
     * The profile of a person.
     *
     * @throws NotFound if there is no such person, or the caller is a guest without a common
     *     workspace
     */
    public Profile get(String idOrHandle) {
        return queries.profile(callers.current(), idOrHandle)
                .orElseThrow(() -> new NotFound("problem.no-such-person"));
    }

    /**
     * Changes the caller's profile.
     *
     * @throws NotAllowed for the profile of another person
     * @throws Stale if that version is not the newest any more
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

    /** Starts following a person; idempotent. */
    public void follow(String idOrHandle) {
        Caller caller = callers.current();
        Profile profile = get(idOrHandle);
        if (!profile.may().follow()) {
            audit.denied(caller, "person.follow", "person/" + profile.id());
            throw new NotAllowed("problem.cannot-follow");
        }
        follows.begin(caller.personId(), profile.id());
    }

    /** Stops following a person; idempotent. */
    public void unfollow(String idOrHandle) {
        follows.end(callers.current().personId(), get(idOrHandle).id());
    }
}
