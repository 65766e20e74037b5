package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.people.model.PersonFacts;
import org.rounds.people.model.PersonStatus;
import org.rounds.people.service.DirectoryUnit.Kind;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.ImportOutcome;

/**
 * The door by which jobs bring in what directories and archives say of people. Two sources mean the
 * same person only if a verified key says so (user name or NPI, as {@code ROUNDS_MERGE_KEYS}
 * allows), never because of an e-mail address.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PersonIntake {

    @Inject private PersonRepository persons;
    @Inject private UnitRepository units;
    @Inject private UnitIntake unitIntake;
    @Inject private AssignmentIntake assignments;
    @Inject private PersonNotifier notifier;
    @Inject private Follows follows;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /** Stores a department or a site and the keys by which it will be referred to. */
    public ImportOutcome unit(DirectoryUnit unit) {
        return unitIntake.store(unit);
    }

    /**
     * Stores what a source says of a person. It is refused if it gives the person the NPI of
     * somebody else.
     */
    public ImportOutcome person(DirectoryPerson said) {
        Optional<Person> known = PersonMatch.find(said, persons);
        if (PersonMatch.hasForeignNpi(said, known, persons)) {
            return ImportOutcome.REFUSED;
        }
        PersonFacts facts =
                PersonMatch.facts(
                        said,
                        units.nameAnew(Kind.DEPARTMENT, said.position().department()),
                        units.nameAnew(Kind.SITE, said.position().site()),
                        clock.instant());
        Person person = known.orElseGet(() -> create(said, facts));
        boolean wasActive = known.isPresent() && person.isActive();
        ImportOutcome result = PersonMatch.take(said, person, known.isEmpty(), facts);
        link(said, person);
        notifier.described(person, wasActive, known.isEmpty());
        persons.index(
                person.id(),
                NameWords.of(
                        said.name().given(),
                        said.name().family(),
                        said.name().display(),
                        person.handle()));
        return result;
    }

    /** Stores the author of an archive's messages, unless the author is known. */
    public ImportOutcome author(ArchivedAuthor said) {
        if (idOf(said.system(), said.externalId()).isPresent()) {
            return ImportOutcome.UNCHANGED;
        }
        return person(DirectoryPerson.author(said));
    }

    /** Tries an import out without storing anything; each step of it needs a transaction. */
    @Transactional(TxType.SUPPORTS)
    public PeopleRehearsal rehearse() {
        return new PeopleRehearsal(persons, units, unitIntake);
    }

    /** The id of the person whom a source knows by this id. */
    public Optional<Long> idOf(String system, String externalId) {
        return persons.findBySource(system, externalId).map(Person::id);
    }

    /** Lets one person follow another. */
    public void follow(long follower, long person) {
        follows.bring(follower, person);
    }

    private Person create(DirectoryPerson said, PersonFacts facts) {
        String handle =
                Handles.make(said.userName(), said.name().display(), persons::isHandleTaken);
        PersonStatus status = said.history() ? PersonStatus.HISTORY : PersonStatus.ACTIVE;
        Person person = new Person(ids.next(), handle, status, facts);
        persons.add(person);
        return person;
    }

    private void link(DirectoryPerson said, Person person) {
        persons.link(said.system(), said.externalId(), person.id());
        units.name(said.keys(), "PERSON", person.id());
        if (!said.history() && said.userName() != null) {
            persons.link(PersonAdmission.USER_NAME, PersonMatch.userName(said), person.id());
        }
    }

    /**
     * Stores where somebody works; the person or the unit may be brought later. Somebody who was
     * counted to the department or the site of the assignment goes along when it moves.
     */
    public ImportOutcome assignment(DirectoryAssignment said) {
        return assignments.store(said);
    }

    /** Joins what came in any order; called once at the end of a batch. */
    public void settle() {
        assignments.settle();
        unitIntake.settle();
    }
}
