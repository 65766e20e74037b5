package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.rounds.people.model.Person;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.PersonJoined;

/** Tells the other features who has come and who has been locked out, in the same transaction. */
@ApplicationScoped
class PersonNotifier {

    @Inject private Event<PersonJoined> joined;
    @Inject private Event<PersonDeactivated> deactivated;

    /** A person has come, has come back, or is a guest and was none, or the other way round. */
    void joined(Person person) {
        joined.fire(
                new PersonJoined(
                        person.id(),
                        person.displayName(),
                        person.handle(),
                        person.isActive() && !person.isGuest()));
    }

    /**
     * A source has described a person, who may have come or gone by that.
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
