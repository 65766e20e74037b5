package org.rounds.people.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rounds.people.model.Person;
import org.rounds.people.model.PersonFacts;
import org.rounds.people.model.PersonRelation;
import org.rounds.people.model.PersonStatus;
import org.rounds.people.service.DirectoryUnit.Kind;
import org.rounds.shared.service.ImportOutcome;

/**
 * A dry run of a whole import of people and units, row by row, each based on the rows before,
 * without storing anything. Keeps affected persons in memory.
 */
public final class PeopleRehearsal implements PersonMatch.Lookup {

    private final PersonRepository persons;
    private final UnitRepository units;
    private final UnitIntake unitIntake;
    private final RelationRepository relations;
    private final Map<Long, Person> touched = new HashMap<>();
    private final Map<Long, List<PersonRelation>> related = new HashMap<>();
    private final Map<String, Person> bySource = new HashMap<>();
    private final Map<String, Person> byNpi = new HashMap<>();
    private final Map<String, Long> newUnits = new HashMap<>();
    private final Set<Long> claimed = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private long newest;

    PeopleRehearsal(
            PersonRepository persons,
            RelationRepository relations,
            UnitRepository units,
            UnitIntake unitIntake) {
        this.persons = persons;
        this.relations = relations;
        this.units = units;
        this.unitIntake = unitIntake;
    }

    /** Outcome of {@link PersonIntake#person}. */
    public ImportOutcome person(DirectoryPerson said) {
        Optional<Person> known = PersonMatch.find(said, this);
        if (PersonMatch.hasForeignNpi(said, known, this)) {
            return ImportOutcome.REFUSED;
        }
        PersonFacts facts =
                PersonMatch.facts(
                        said,
                        unit(Kind.DEPARTMENT, said.position().department()),
                        unit(Kind.SITE, said.position().site()),
                        Instant.EPOCH);
        Person person = known.orElseGet(() -> begin(said, facts));
        ImportOutcome result = PersonMatch.take(said, person, known.isEmpty(), facts);
        remember(said, person);
        return !said.history() && relates(said, person) ? PersonMatch.changed(result) : result;
    }

    /** Whether the relations of a person change. */
    private boolean relates(DirectoryPerson said, Person person) {
        List<PersonRelation> present =
                related.computeIfAbsent(person.id(), id -> new ArrayList<>(relations.apart(id)));
        RelationChange change =
                new RelationChange(
                        said,
                        present,
                        relations.today(),
                        (kind, from, source, presumed) ->
                                new PersonRelation(
                                        --newest, person.id(), kind, from, source, presumed));
        present.addAll(change.begun());
        present.removeAll(change.dropped());
        return !change.isEmpty();
    }

    /** Outcome of {@link PersonIntake#author}. */
    public ImportOutcome author(ArchivedAuthor said) {
        return findBySource(said.system(), said.externalId()).isPresent()
                ? ImportOutcome.UNCHANGED
                : ImportOutcome.CREATED;
    }

    /** Outcome of {@link PersonIntake#unit}. */
    public ImportOutcome unit(DirectoryUnit said) {
        keys.addAll(said.keys());
        Long known = unitIntake.find(said, claimed::contains);
        if (known == null) {
            return ImportOutcome.CREATED;
        }
        claimed.add(known);
        return units.isCalled(said.kind(), known, said.name())
                ? ImportOutcome.UNCHANGED
                : ImportOutcome.UPDATED;
    }

    /**
     * Outcome for an assignment: whether all of its references are known or were in rows before.
     */
    public ImportOutcome assignment(DirectoryAssignment said) {
        boolean complete =
                Stream.of(said.personKey(), said.departmentKey(), said.siteKey())
                        .flatMap(Stream::ofNullable)
                        .allMatch(key -> keys.contains(key) || units.target(key) != null);
        return complete ? ImportOutcome.UNCHANGED : ImportOutcome.WAITING;
    }

    private Person begin(DirectoryPerson said, PersonFacts facts) {
        PersonStatus status = said.history() ? PersonStatus.HISTORY : PersonStatus.ACTIVE;
        return new Person(--newest, "", status, facts);
    }

    private void remember(DirectoryPerson said, Person person) {
        bySource.putIfAbsent(key(said.system(), said.externalId()), person);
        keys.addAll(said.keys());
        if (!said.history() && said.userName() != null) {
            String user = key(PersonAdmission.USER_NAME, PersonMatch.userName(said));
            bySource.putIfAbsent(user, person);
        }
        if (person.npi() != null) {
            byNpi.put(person.npi(), person);
        }
    }

    /** Id of a unit by name; negative for one that would be created. */
    private Long unit(Kind kind, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Long known = units.named(kind, name);
        return known != null
                ? known
                : newUnits.computeIfAbsent(key(kind.name(), UnitName.key(name)), it -> --newest);
    }

    @Override
    public Optional<Person> findBySource(String system, String externalId) {
        Person coming = bySource.get(key(system, externalId));
        return coming != null
                ? Optional.of(coming)
                : persons.findBySource(system, externalId).map(this::apart);
    }

    @Override
    public Optional<Person> findByNpi(String npi) {
        Person coming = byNpi.get(npi);
        return coming != null
                ? Optional.of(coming)
                : persons.findByNpi(npi)
                        .map(this::apart)
                        .filter(person -> npi.equals(person.npi()));
    }

    /** The person after the rows before, detached from the database. */
    private Person apart(Person stored) {
        return touched.computeIfAbsent(stored.id(), id -> persons.apart(stored));
    }

    private static String key(String system, String externalId) {
        return system + '\u001F' + externalId;
    }
}
