package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.shared.event.StreamMoved;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/**
 * Enters activities into streams: the home stream and, only if all staff can read that, the streams
 * of the author and the topics. So everyone who can read a stream can read all of its entries.
 */
@ApplicationScoped
public class Publisher {

    @Inject private Streams streams;
    @Inject private Event<StreamMoved> moved;

    /** Enters a new or restored activity and fires the event. */
    public void publish(Activity activity, StreamAccess home, Set<String> topics) {
        Map<String, Long> into = streamsFor(activity, home, topics);
        streams.enter(into.values(), activity.id());
        streams.advance(into.values(), activity.id());
        moved.fire(new StreamMoved(List.copyOf(into.keySet()), activity.id()));
    }

    /** Updates the entries of an edited or archived activity; fires no event. */
    public void file(Activity activity, StreamAccess home, Set<String> topics) {
        Collection<Long> into = streamsFor(activity, home, topics).values();
        streams.leaveOthers(activity.id(), into);
        streams.enter(into, activity.id());
        streams.advance(into, activity.id());
    }

    public void withdraw(Activity activity) {
        streams.leave(activity.id());
    }

    /** Ids of the streams of an activity, by address. */
    private Map<String, Long> streamsFor(Activity activity, StreamAccess home, Set<String> topics) {
        Map<String, Long> into = new LinkedHashMap<>();
        into.put(home.address(), home.id());
        if (home.forStaff()) {
            String author = "person/" + activity.authorId();
            streams.id(author).ifPresent(id -> into.put(author, id));
            for (String topic : topics) {
                String address = "topic/" + topic;
                String link = "/topics/" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
                into.put(address, streams.staffStream(address, "#" + topic, link));
            }
        }
        return into;
    }
}
