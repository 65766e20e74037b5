package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.feed.service.StreamPageService;
import org.rounds.feed.service.StreamQuery;
import org.rounds.people.service.AbsenceService;
import org.rounds.people.service.PersonService;
import org.rounds.people.service.Profile;
import org.rounds.posting.service.DelegationService;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** Reads the page of a person. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ProfilePageService {

    @Inject private Callers callers;
    @Inject private PersonService people;
    @Inject private StreamPageService streams;
    @Inject private AbsenceService absences;
    @Inject private DelegationService delegations;

    /**
     * The page of a person.
     *
     * @param query for the person's posts
     * @throws NotFound if there is no such person, or the caller is a guest without a common
     *     workspace
     */
    public ProfilePage read(String idOrHandle, StreamQuery query) {
        Profile profile = people.get(idOrHandle);
        StreamQuery posts = query.of("person/" + profile.id());
        if (query.part()) {
            return ProfilePage.part(profile, streams.read(posts));
        }
        boolean staff = callers.current().staff();
        boolean mine = profile.may().edit();
        return new ProfilePage(
                profile,
                staff ? streams.read(posts) : null,
                mine ? absences.list() : List.of(),
                mine && staff ? delegations.delegates() : List.of());
    }
}
