package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.rounds.people.model.Person;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;

/** Knows callers as active persons of the directory. */
@ApplicationScoped
class PersonCallerDirectory implements CallerDirectory {

    @Inject private PersonRepository persons;

    @Override
    public Optional<Caller> find(String handle, Set<String> roles) {
        return persons.findByHandle(handle)
                .filter(Person::isActive)
                .map(person -> caller(person, roles));
    }

    private static Caller caller(Person person, Set<String> roles) {
        return new Caller(
                person.id(), person.handle(), person.displayName(), !person.isGuest(), roles);
    }
}
