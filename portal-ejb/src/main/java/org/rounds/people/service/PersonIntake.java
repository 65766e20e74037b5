package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rounds.people.model.Assignment;
import org.rounds.people.model.Person;
import org.rounds.people.model.PersonFacts;
import org.rounds.people.model.PersonStatus;
import org.rounds.shared.event.AbsenceChanged;
import org.rounds.shared.event.FollowChanged;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.PersonJoined;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Setting;
import org.rounds.shared.service.Stored;

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
    @Inject private AssignmentRepository assignments;
    @Inject private FollowRepository follows;
    @Inject private AbsenceRepository absences;
    @Inject private IdMint ids;
    @Inject private Clock clock;
    @Inject private Event<PersonJoined> joined;
    @Inject private Event<PersonDeactivated> deactivated;
    @Inject private Event<FollowChanged> followChanged;
    @Inject private Event<AbsenceChanged> absenceChanged;

    /** Stores a department or a site and the keys by which it will be referred to. */
    public Stored unit(DirectoryUnit unit) {
        boolean department = unit.kind() == DirectoryUnit.Kind.DEPARTMENT;
        Long before = unit.keys().isEmpty() ? null : units.target(unit.keys().get(0));
        long id = department ? units.department(unit.name()) : units.site(unit.name());
        units.name(unit.keys(), unit.kind().name(), id);
        return before == null ? Stored.CREATED : Stored.UNCHANGED;
    }

    /** Stores what a source says of a person. */
    public Stored person(DirectoryPerson said) {
        Optional<Person> known = find(said);
        Person person = known.orElseGet(() -> create(said));
        boolean changed = known.isPresent() && person.describe(facts(said));
        link(said, person);
        changed |= move(said, person, known.isEmpty());
        persons.index(
                person.id(),
                NameWords.of(
                        said.givenName(), said.familyName(), said.displayName(), person.handle()));
        return known.isEmpty() ? Stored.CREATED : changed ? Stored.UPDATED : Stored.UNCHANGED;
    }

    /** The id of the person whom a source knows by this id. */
    public Optional<Long> idOf(String system, String externalId) {
        return persons.findBySource(system, externalId).map(Person::id);
    }

    /** Whether a source's person is known already. */
    public boolean knows(DirectoryPerson said) {
        return find(said).isPresent();
    }

    /** Whether a source's unit is known already. */
    public boolean knows(DirectoryUnit said) {
        return !said.keys().isEmpty() && units.target(said.keys().get(0)) != null;
    }

    /** Lets one person follow another. */
    public void follow(long follower, long person) {
        if (follows.add(follower, person, clock.instant())) {
            followChanged.fire(new FollowChanged(follower, person, true));
        }
    }

    private Optional<Person> find(DirectoryPerson said) {
        Optional<Person> found = persons.findBySource(said.system(), said.externalId());
        if (said.history()) {
            return found;
        }
        List<String> keys = List.of(Setting.ROUNDS_MERGE_KEYS.text().split(","));
        if (found.isEmpty() && said.userName() != null && keys.contains("userName")) {
            found = persons.findBySource(PersonAdmission.USER_NAME, userName(said));
        }
        return found.isEmpty() && keys.contains("npi") ? persons.findByNpi(said.npi()) : found;
    }

    private Person create(DirectoryPerson said) {
        String handle = Handles.make(said.userName(), said.displayName(), persons::isHandleTaken);
        PersonStatus status = said.history() ? PersonStatus.HISTORY : PersonStatus.ACTIVE;
        Person person = new Person(ids.next(), handle, status, facts(said));
        persons.add(person);
        return person;
    }

    private void link(DirectoryPerson said, Person person) {
        persons.link(said.system(), said.externalId(), person.id());
        units.name(said.keys(), "PERSON", person.id());
        if (!said.history() && said.userName() != null) {
            persons.link(PersonAdmission.USER_NAME, userName(said), person.id());
        }
    }

    /**
     * Lets the person in or out as the source says, and tells the others. Returns whether anything
     * is new.
     */
    private boolean move(DirectoryPerson said, Person person, boolean isNew) {
        boolean moved =
                !said.history() && (said.active() ? person.activate() : person.deactivate());
        if (isNew || moved && said.active()) {
            joined.fire(
                    new PersonJoined(
                            person.id(),
                            person.displayName(),
                            person.handle(),
                            person.isActive() && !person.isGuest()));
        }
        if (moved && !said.active()) {
            deactivated.fire(new PersonDeactivated(person.id()));
        }
        return moved;
    }

    private PersonFacts facts(DirectoryPerson said) {
        return new PersonFacts(
                said.givenName() == null ? "" : said.givenName(),
                said.familyName() == null ? "" : said.familyName(),
                said.displayName(),
                said.title(),
                said.email() == null ? null : said.email().toLowerCase(Locale.ROOT),
                units.department(said.department()),
                units.site(said.site()),
                said.managerUserName(),
                said.npi(),
                said.specialtyCode(),
                said.languages().isEmpty() ? null : String.join(",", said.languages()),
                said.system(),
                clock.instant());
    }

    /** Stores where somebody works; the person or the unit may be brought later. */
    public Stored assignment(DirectoryAssignment said) {
        Optional<Assignment> known = assignments.find(said.system(), said.externalId());
        Assignment assignment =
                known.orElseGet(() -> new Assignment(ids.next(), said.system(), said.externalId()));
        assignment.describe(said.role(), said.specialtyCode(), said.from(), said.to());
        assignment.refer(said.personKey(), said.departmentKey(), said.siteKey());
        assignment.settle(
                units.target(said.personKey()),
                units.target(said.departmentKey()),
                units.target(said.siteKey()));
        if (known.isEmpty()) {
            assignments.add(assignment);
        }
        Long person = units.target(said.personKey());
        if (person != null && absences.follow(person, assignment.id(), said.absences())) {
            absenceChanged.fire(new AbsenceChanged(person));
        }
        return known.isEmpty() ? Stored.CREATED : Stored.UNCHANGED;
    }

    /** Joins what came in any order; called once at the end of a batch. */
    public void settle() {
        assignments.settle(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static String userName(DirectoryPerson said) {
        return said.userName().strip().toLowerCase(Locale.ROOT);
    }
}
