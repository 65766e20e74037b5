package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.shared.service.Caller;

/** The directory for other features: names for content that their own rules permit to show. */
@ApplicationScoped
public class People {

    @Inject private PersonQueries queries;
    @Inject private PersonRepository persons;

    /** These persons in short form, by id, in one query. */
    public Map<Long, PersonBrief> briefs(Collection<Long> ids) {
        return queries.briefs(ids);
    }

    /** Ids of those of these handles who can read a stream, in one query. */
    public Map<String, Long> readers(Collection<String> handles, String address) {
        return queries.readers(handles, address);
    }

    /** Whether the person exists and the caller can see them. */
    public boolean isKnown(Caller caller, long id) {
        return queries.isKnown(caller, id);
    }

    /** An active person who can be invited. */
    public Optional<Invitee> invitee(long id) {
        return persons.find(id)
                .filter(Person::isActive)
                .map(person -> new Invitee(briefs(List.of(id)).get(id), !person.isGuest()));
    }

    /**
     * A person who can be invited.
     *
     * @param staff false for a guest of the hospital
     */
    public record Invitee(PersonBrief brief, boolean staff) {}
}
