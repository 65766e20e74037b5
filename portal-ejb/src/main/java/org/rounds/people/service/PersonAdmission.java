package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.people.model.PersonFacts;
import org.rounds.people.model.PersonName;
import org.rounds.people.model.PersonStatus;

/** Links an authenticated user to a person of the directory. */
@ApplicationScoped
public class PersonAdmission {

    /** System of user names in {@code person_source}. */
    public static final String USER_NAME = "directory";

    @Inject private PersonRepository persons;
    @Inject private Clock clock;
    @Inject private PersonNotifier notifier;

    /**
     * The person of an authenticated user, created if the directory does not list them.
     *
     * @param guest whether the identity source lists them as a guest instead of staff
     * @return the handle; empty if the person is deactivated
     * @throws IllegalStateException if a concurrent request creates the person; retry to find them
     */
    @Transactional
    public Optional<String> admit(String userName, boolean guest) {
        String key = userName.strip().toLowerCase(Locale.ROOT);
        Person person =
                persons.findBySource(USER_NAME, key).orElseGet(() -> firstSight(key, guest));
        if (!person.isActive()) {
            return Optional.empty();
        }
        if (person.admitAs(guest)) {
            notifier.joined(person);
        }
        return Optional.of(person.handle());
    }

    private Person firstSight(String userName, boolean guest) {
        PersonFacts facts =
                new PersonFacts(
                        PersonName.whole(userName).stored(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "sign-in",
                        clock.instant());
        String handle = Handles.make(userName, userName, persons::isHandleTaken);
        Person person = persons.add(handle, PersonStatus.ACTIVE, facts);
        person.admitAs(guest);
        person.openAccount();
        if (!persons.link(USER_NAME, userName, person.id())) {
            throw new IllegalStateException("Another request admits this user");
        }
        persons.index(person.id(), NameWords.of(userName, handle));
        notifier.joined(person);
        return person;
    }
}
