package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.shared.service.Caller;

/**
 * What other features may ask of the directory: names for what their own rules already allow to be
 * shown.
 */
@ApplicationScoped
public class People {

    @Inject private PersonQueries queries;
    @Inject private PersonRepository persons;

    /** These persons in short, by id, in one query. */
    public Map<Long, PersonBrief> briefs(Collection<Long> ids) {
        return queries.briefs(ids);
    }

    /** The ids of those of these handles who may read in a place, in one query. */
    public Map<String, Long> readers(Collection<String> handles, String address) {
        return queries.readers(handles, address);
    }

    /** Whether there is such a person, and the caller may know of them. */
    public boolean isKnown(Caller caller, long id) {
        return queries.isKnown(caller, id);
    }

    /** An active person who may be invited somewhere. */
    public Optional<Invitee> invitee(long id) {
        return persons.find(id)
                .filter(Person::isActive)
                .map(person -> new Invitee(briefs(List.of(id)).get(id), !person.isGuest()));
    }

    /**
     * Somebody who may be invited.
     *
     * @param staff false for a guest of the hospital
     */
    public record Invitee(PersonBrief brief, boolean staff) {}
}
