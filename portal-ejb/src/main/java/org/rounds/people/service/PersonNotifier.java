package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.rounds.people.model.Person;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.PersonJoined;

/** Fires events about new and deactivated people, in the same transaction. */
@ApplicationScoped
class PersonNotifier {

    @Inject private Event<PersonJoined> joined;
    @Inject private Event<PersonDeactivated> deactivated;

    /** Fires that a person joined, returned, or changed between staff and guest. */
    void joined(Person person) {
        joined.fire(
                new PersonJoined(
                        person.id(),
                        person.displayName(),
                        person.handle(),
                        person.isActive() && !person.isGuest()));
    }

    /**
     * Fires the consequences of a changed person.
     *
     * @param wasActive whether the person could sign in before; false for a new one
     */
    void described(Person person, boolean wasActive, boolean isNew) {
        if (isNew || person.isActive() && !wasActive) {
            joined(person);
        }
        if (wasActive && !person.isActive()) {
            deactivated.fire(new PersonDeactivated(person.id()));
        }
    }
}
