package org.rounds.live.web;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.rounds.feed.service.ActivityCounts;
import org.rounds.feed.service.LiveSubscriptions;
import org.rounds.shared.event.ActivityCounted;

/** Pushes the counts of an activity to open pages, a few times a second at most. */
@ApplicationScoped
public class LiveCounts {

    private static final long GATHERING_MILLIS = 300;

    @Resource private ManagedScheduledExecutorService executor;
    @Inject private Connections connections;
    @Inject private LiveSubscriptions listeners;

    private final Set<Long> gathering = ConcurrentHashMap.newKeySet();

    /** Instantiates the bean. */
    void attend() {}

    public void counted(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    ActivityCounted event) {
        boolean watched = !connections.listeningTo(event.address()).isEmpty();
        if (watched && gathering.add(event.activityId())) {
            executor.schedule(() -> tell(event), GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell(ActivityCounted event) {
        gathering.remove(event.activityId());
        listeners
                .counts(event.activityId())
                .ifPresent(
                        counts -> {
                            String message = message(event, counts);
                            connections
                                    .listeningTo(event.address())
                                    .forEach(each -> each.send(message));
                        });
    }

    private static String message(ActivityCounted event, ActivityCounts counts) {
        JsonObjectBuilder reactions = JSON.createObjectBuilder();
        counts.reactions().forEach(reactions::add);
        JsonObjectBuilder message =
                JSON.createObjectBuilder()
                        .add("activity", String.valueOf(event.activityId()))
                        .add("comments", counts.comments())
                        .add("reactions", reactions);
        if (counts.acknowledged() != null) {
            message.add("acknowledged", counts.acknowledged());
        }
        return message.build().toString();
    }
}
