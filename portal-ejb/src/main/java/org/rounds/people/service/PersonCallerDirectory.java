package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;

/** Finds callers among the active persons of the directory. */
@ApplicationScoped
class PersonCallerDirectory implements CallerDirectory {

    @Inject private PersonQueries queries;

    @Override
    public Optional<Caller> find(String handle, Set<String> roles) {
        return queries.caller(handle, roles);
    }
}
