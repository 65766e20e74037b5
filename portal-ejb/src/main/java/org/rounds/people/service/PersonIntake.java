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
import org.rounds.shared.service.ImportOutcome;

/**
 * Imports data about people from directories and archives for jobs. Two sources identify the same
 * person only by a verified key (user name or NPI, as {@code ROUNDS_MERGE_KEYS} permits), never by
 * e-mail address.
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
    @Inject private RelationRepository relations;
    @Inject private Clock clock;

    /** Stores a department or a site with its keys. */
    public ImportOutcome unit(DirectoryUnit unit) {
        return unitIntake.store(unit);
    }

    /** Stores data about a person. Refused if they contain the NPI of another person. */
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
        if (!said.history() && relations.take(said, person.id())) {
            result = PersonMatch.changed(result);
        }
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

    /** Stores the author of an archive's messages, unless known. */
    public ImportOutcome author(ArchivedAuthor said) {
        if (idOf(said.system(), said.externalId()).isPresent()) {
            return ImportOutcome.UNCHANGED;
        }
        return person(DirectoryPerson.author(said));
    }

    /** Starts a dry run; each of its steps needs a transaction. */
    @Transactional(TxType.SUPPORTS)
    public PeopleRehearsal rehearse() {
        return new PeopleRehearsal(persons, relations, units, unitIntake);
    }

    /** Id of the person with that id in a source. */
    public Optional<Long> idOf(String system, String externalId) {
        return persons.findBySource(system, externalId).map(Person::id);
    }

    /** Makes a person follow another. */
    public void follow(long follower, long person) {
        follows.bring(follower, person);
    }

    private Person create(DirectoryPerson said, PersonFacts facts) {
        String handle =
                Handles.make(said.userName(), said.name().display(), persons::isHandleTaken);
        PersonStatus status = said.history() ? PersonStatus.HISTORY : PersonStatus.ACTIVE;
        return persons.add(handle, status, facts);
    }

    private void link(DirectoryPerson said, Person person) {
        persons.link(said.system(), said.externalId(), person.id());
        units.name(said.keys(), "PERSON", person.id());
        if (!said.history() && said.userName() != null) {
            person.openAccount();
            persons.link(PersonAdmission.USER_NAME, PersonMatch.userName(said), person.id());
        }
    }

    /**
     * Stores an assignment; the person or the unit can be imported later. A person who belongs to
     * the department or site of the assignment moves with it.
     */
    public ImportOutcome assignment(DirectoryAssignment said) {
        return assignments.store(said);
    }

    /**
     * Resolves references between items that came in any order; called once at the end of a batch.
     */
    public void settle() {
        assignments.settle();
        unitIntake.settle();
    }
}
