package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.FavoriteChanged;
import org.rounds.shared.event.FollowChanged;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.PersonJoined;
import org.rounds.shared.event.SubscriptionChanged;
import org.rounds.shared.event.VisibilityChanged;
import org.rounds.shared.event.WorkspaceArchived;
import org.rounds.shared.event.WorkspaceOpened;
import org.rounds.shared.event.WorkspaceRenamed;
import org.rounds.shared.model.Visibility;
import org.rounds.stream.model.Readers;
import org.rounds.stream.model.Stream;

/**
 * Updates streams, grants and subscriptions after changes in other features, in the same
 * transaction.
 */
@ApplicationScoped
public class StreamKeeper {

    @Inject private Streams streams;
    @Inject private Event<SubscriptionChanged> subscriptionChanged;

    /** Creates the stream of a new person; subscribes staff to everyone. */
    public void joined(@Observes PersonJoined event) {
        streams.staffStream(
                "person/" + event.personId(), event.displayName(), "/people/" + event.handle());
        if (event.staff()) {
            long everyone = streams.staffStream(Stream.EVERYONE, "Everyone", "/");
            subscribe(event.personId(), everyone, Stream.EVERYONE);
        } else {
            streams.unsubscribeFromStaffStreams(event.personId());
            subscriptionChanged.fire(
                    new SubscriptionChanged(event.personId(), Stream.EVERYONE, false));
        }
    }

    /**
     * Subscribes a follower to the followed person. Guests can follow, but see only entries in
     * common workspaces.
     */
    public void followed(@Observes FollowChanged event) {
        String address = "person/" + event.personId();
        long stream = require(address).id();
        if (!event.following()) {
            streams.unsubscribe(event.followerId(), stream);
            subscriptionChanged.fire(new SubscriptionChanged(event.followerId(), address, false));
        } else if (streams.isReader(event.followerId(), address)) {
            subscribe(event.followerId(), stream, address);
        }
    }

    public void opened(@Observes WorkspaceOpened event) {
        boolean open = event.visibility() == Visibility.OPEN;
        streams.add(
                "workspace/" + event.workspaceId(),
                event.name(),
                "/workspaces/" + event.slug(),
                open ? Readers.STAFF : Readers.GRANTED,
                event.visibility() == Visibility.PRIVATE);
    }

    public void renamed(@Observes WorkspaceRenamed event) {
        require("workspace/" + event.workspaceId())
                .rename(event.name(), "/workspaces/" + event.slug());
    }

    public void archived(@Observes WorkspaceArchived event) {
        require("workspace/" + event.workspaceId()).archive(event.archived());
    }

    /**
     * After a change of visibility, removes entries from streams whose readers cannot see them any
     * more, and ends the subscriptions of strangers.
     */
    public void shown(@Observes VisibilityChanged event) {
        Stream stream = require("workspace/" + event.workspaceId());
        if (event.visibility() == Visibility.OPEN) {
            stream.open();
        } else {
            stream.close(event.visibility() == Visibility.PRIVATE);
            streams.recall(stream.id());
            streams.unsubscribeStrangers(stream.id());
        }
    }

    public void membershipChanged(@Observes MembershipChanged event) {
        String address = "workspace/" + event.workspaceId();
        long stream = require(address).id();
        if (event.role() == null) {
            streams.revoke(stream, event.personId());
            streams.unsubscribe(event.personId(), stream);
            subscriptionChanged.fire(new SubscriptionChanged(event.personId(), address, false));
        } else {
            streams.grant(stream, event.personId(), event.role());
            subscribe(event.personId(), stream, address);
        }
    }

    public void favored(@Observes FavoriteChanged event) {
        long stream = require("workspace/" + event.workspaceId()).id();
        streams.favor(event.personId(), stream, event.favorite());
    }

    private void subscribe(long personId, long streamId, String address) {
        streams.subscribe(personId, streamId);
        subscriptionChanged.fire(new SubscriptionChanged(personId, address, true));
    }

    private Stream require(String address) {
        return streams.find(address).orElseThrow(() -> new NotFound("problem.no-such-place"));
    }
}
