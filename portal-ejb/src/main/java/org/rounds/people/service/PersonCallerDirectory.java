package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;

/** Finds callers among the active persons of the directory. */
@ApplicationScoped
class PersonCallerDirectory implements CallerDirectory {

    @Inject private PersonQueries queries;

    /** In the transaction of the request if there is one, which is where reading is fast. */
    @Override
    @Transactional
    public Optional<Caller> find(String handle, Set<String> roles) {
        return queries.caller(handle, roles);
    }
}
