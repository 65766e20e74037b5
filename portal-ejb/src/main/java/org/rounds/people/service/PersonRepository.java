package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Repository of persons and their ids in sources. */
@ApplicationScoped
class PersonRepository implements PersonMatch.Lookup {

    @PersistenceContext private EntityManager entities;

    void add(Person person) {
        entities.persist(person);
    }

    Preferences preferences(long id) {
        return Rows.list(
                        entities,
                        "select language, theme, shortcuts from person where id = :id",
                        Parameters.of("id", id),
                        row ->
                                new Preferences(
                                        row.text("language"),
                                        row.text("theme"),
                                        row.flag("shortcuts")))
                .get(0);
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
        List<?> ids =
                entities.createNativeQuery(
                                "select person_id from person_source where system = ?1 and external_id = ?2")
                        .setParameter(1, system)
                        .setParameter(2, externalId)
                        .getResultList();
        return ids.stream().findFirst().map(id -> get(((Number) id).longValue()));
    }

    /** Links a key of a source to the person; false if the key is in use. */
    boolean link(String system, String externalId, long personId) {
        return entities.createNativeQuery(
                                "insert into person_source (system, external_id, person_id)"
                                        + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, system)
                        .setParameter(2, externalId)
                        .setParameter(3, personId)
                        .executeUpdate()
                == 1;
    }

    /** Replaces the search words of a person, which are matched by prefix. */
    void index(long personId, Collection<String> words) {
        entities.createNativeQuery("delete from person_word where person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
        for (String word : words) {
            entities.createNativeQuery("insert into person_word (word, person_id) values (?1, ?2)")
                    .setParameter(1, word)
                    .setParameter(2, personId)
                    .executeUpdate();
        }
    }

    boolean isHandleTaken(String handle) {
        return findByHandle(handle).isPresent();
    }
}
