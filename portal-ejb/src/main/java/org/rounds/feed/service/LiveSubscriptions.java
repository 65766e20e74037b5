package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;
import org.rounds.shared.text.Characters;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/** Provides the live channel with what the person of a connection can see. */
@ApplicationScoped
public class LiveSubscriptions {

    @Inject private Streams streams;
    @Inject private CallerDirectory directory;
    @Inject private CountQueries counts;

    /** The person of a handle, if active. */
    @Transactional
    public Optional<Caller> find(String handle) {
        return directory.find(handle, Set.of());
    }

    /** The addresses of the streams that the person subscribes to. */
    @Transactional
    public List<String> subscribed(Caller listener) {
        return streams.subscribed(listener.personId());
    }

    /** Counts of an activity, for its readers; empty if it does not exist. */
    @Transactional
    public Optional<ActivityCounts> counts(long activityId) {
        return counts.of(activityId);
    }

    /** Address of a stream to watch, if the person can read it. */
    @Transactional
    public Optional<String> watchable(Caller listener, String address) {
        if (!Characters.isStorable(address)) {
            return Optional.empty();
        }
        return streams.place(listener, address)
                .filter(place -> place.may(StreamVerb.READ))
                .map(StreamAccess::address);
    }
}
