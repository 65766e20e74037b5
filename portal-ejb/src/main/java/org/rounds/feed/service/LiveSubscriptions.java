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

/** Tells the live channel what the person behind an open connection may be told of. */
@ApplicationScoped
public class LiveSubscriptions {

    @Inject private Streams streams;
    @Inject private CallerDirectory directory;
    @Inject private CountQueries counts;

    /** The person who opens a connection under that handle, if they may use Rounds. */
    @Transactional
    public Optional<Caller> find(String handle) {
        return directory.find(handle, Set.of());
    }

    /** The addresses of the streams that the person subscribes to. */
    @Transactional
    public List<String> subscribed(Caller listener) {
        return streams.subscribed(listener.personId());
    }

    /** What is counted of an activity, for those who may read it; empty if it is gone. */
    @Transactional
    public Optional<ActivityCounts> counts(long activityId) {
        return counts.of(activityId);
    }

    /** The address of a stream that the person asks to watch, if they may read it. */
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
