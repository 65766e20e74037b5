package org.rounds.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.rounds.people.model.Person;

/** Uses the application's persistence unit like repositories. */
@ApplicationScoped
public class Entities {

    @PersistenceContext(unitName = "rounds")
    private EntityManager entities;

    /** Class name of the persistence provider. */
    @Transactional
    public String provider() {
        return entities.getDelegate().getClass().getName();
    }

    /** Whether the person stays in a cache shared by transactions. */
    @Transactional
    public boolean isKeptAfterLoading(long person) {
        if (entities.find(Person.class, person) == null) {
            throw new IllegalStateException("There is no such person");
        }
        return entities.getEntityManagerFactory().getCache().contains(Person.class, person);
    }
}
