package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.TreeSet;
import org.rounds.activity.model.Activity;
import org.rounds.shared.error.Invalid;
import org.rounds.stream.service.Streams;

/** The people whom an activity is about; they have to be readers of its place. */
@ApplicationScoped
public class ConcernedPeople {

    @Inject private Activities activities;
    @Inject private Streams streams;

    /**
     * Checks whether an activity can be about these people.
     *
     * @param field name of the field for errors
     * @param oneself whether the author can be among them
     * @throws Invalid if one of them cannot read its place, or is the author where that is not
     *     permitted
     */
    public void check(NewActivity sent, String field, Collection<Long> people, boolean oneself) {
        for (long person : people) {
            if (person == sent.author().personId() && !oneself) {
                throw new Invalid(field, "invalid.oneself");
            }
            if (!streams.isReader(person, sent.place().address())) {
                throw new Invalid(field, "invalid.no-reader");
            }
        }
    }

    /** Stores that an activity is about these people. */
    public void store(Activity activity, Collection<Long> people) {
        new TreeSet<>(people).forEach(person -> activities.concern(activity.id(), person));
    }
}
