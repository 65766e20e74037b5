package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rounds.feed.model.Activity;
import org.rounds.shared.event.StreamMoved;

/**
 * Puts activities into the streams they belong in: their home and, only if all staff read that,
 * their author's and their topics'. So whoever may read a stream may read all that is in it.
 */
@ApplicationScoped
class Publisher {

    @Inject private StreamRepository streams;
    @Inject private Event<StreamMoved> moved;

    /** Enters an activity, new or restored, and tells the listeners. */
    void publish(Activity activity, Place home, Set<String> topics) {
        Set<Long> into = streamsFor(activity, home, topics);
        streams.enter(into, activity.id());
        streams.advance(into, activity.id());
        moved.fire(new StreamMoved(streams.addresses(into), activity.id()));
    }

    /**
     * Brings the entries in step with an edited or archived text; nothing is told, for that is no
     * news.
     */
    void file(Activity activity, Place home, Set<String> topics) {
        Set<Long> into = streamsFor(activity, home, topics);
        streams.leaveOthers(activity.id(), into);
        streams.enter(into, activity.id());
        streams.advance(into, activity.id());
    }

    void withdraw(Activity activity) {
        streams.leave(activity.id());
    }

    private Set<Long> streamsFor(Activity activity, Place home, Set<String> topics) {
        Set<Long> into = new LinkedHashSet<>();
        into.add(home.id());
        if (home.forStaff()) {
            streams.id("person/" + activity.authorId()).ifPresent(into::add);
            for (String topic : topics) {
                String link = "/topics/" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
                into.add(streams.staffStream("topic/" + topic, "#" + topic, link));
            }
        }
        return into;
    }
}
