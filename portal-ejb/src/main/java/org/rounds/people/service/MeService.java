package org.rounds.people.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** Data and settings of the caller. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class MeService {

    @Inject private Callers callers;
    @Inject private PersonRepository persons;
    @Inject private PersonQueries queries;

    /** The caller with settings. */
    public Me me() {
        return queries.me(callers.current());
    }

    /** Stores the caller's language, theme and shortcuts. */
    public Me prefer(@Valid Me.Preferences chosen) {
        Caller caller = callers.current();
        persons.get(caller.personId())
                .prefer(chosen.language(), chosen.theme(), chosen.shortcuts());
        persons.flush();
        return me();
    }
}
