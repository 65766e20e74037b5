package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.people.model.PersonFacts;
import org.rounds.people.model.PersonStatus;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Repository of persons and their ids in sources. */
@ApplicationScoped
class PersonRepository implements PersonMatch.Lookup {

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;

    /** Stores a new person. */
    Person add(String handle, PersonStatus status, PersonFacts facts) {
        Person person = new Person(ids.next(), handle, status, facts);
        entities.persist(person);
        return person;
    }

    /** Flushes changes, so that queries see them and versions are known. */
    void flush() {
        entities.flush();
    }

    /** A detached copy of a person. */
    Person apart(Person person) {
        entities.detach(person);
        return person;
    }

    Optional<Person> find(long id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    Person get(long id) {
        return find(id).orElseThrow(() -> new NotFound("problem.no-such-person"));
    }

    Optional<Person> findByHandle(String handle) {
        return first("select p from Person p where p.handle = :key", handle);
    }

    @Override
    public Optional<Person> findByNpi(String npi) {
        return npi == null
                ? Optional.empty()
                : first("select p from Person p where p.npi = :key", npi);
    }

    private Optional<Person> first(String query, String key) {
        return entities.createQuery(query, Person.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Person> findBySource(String system, String externalId) {
        return Rows.list(
                        entities,
                        "select person_id from person_source"
                                + " where system = :system and external_id = :externalId",
                        Parameters.of("system", system).and("externalId", externalId),
                        Row::id)
                .stream()
                .findFirst()
                .map(this::get);
    }

    /** Links a key of a source to the person; false if the key is in use. */
    boolean link(String system, String externalId, long personId) {
        return Rows.change(
                        entities,
                        "insert into person_source (system, external_id, person_id)"
                                + " values (:system, :externalId, :person) on conflict do nothing",
                        Parameters.of("system", system)
                                .and("externalId", externalId)
                                .and("person", personId))
                == 1;
    }

    /** Replaces the search words of a person, which are matched by prefix. */
    void index(long personId, Collection<String> words) {
        Parameters person = Parameters.of("person", personId);
        Rows.change(entities, "delete from person_word where person_id = :person", person);
        for (String word : words) {
            Rows.change(
                    entities,
                    "insert into person_word (word, person_id) values (:word, :person)",
                    person.and("word", word));
        }
    }

    boolean isHandleTaken(String handle) {
        return findByHandle(handle).isPresent();
    }
}
