package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;

/** Knows callers as active persons of the directory. */
@ApplicationScoped
class PersonCallerDirectory implements CallerDirectory {

    @Inject private PersonRepository persons;

    @Override
    public Optional<Caller> find(String handle, boolean admin) {
        return persons.findByHandle(handle)
                .filter(Person::isActive)
                .map(person -> caller(person, admin));
    }

    private static Caller caller(Person person, boolean admin) {
        return new Caller(
                person.id(), person.handle(), person.displayName(), !person.isGuest(), admin);
    }
}
