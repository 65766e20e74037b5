package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.activity.service.NewActivity;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Audit;
import org.rounds.stream.service.Streams;

/**
 * The kind that shares another activity, which all readers of the stream have to be able to read;
 * the original author stays visible.
 */
@ApplicationScoped
class ShareKind implements ActivityKind {

    private static final String SHARED = "sharedId";

    @Inject private ActivityGuard gate;
    @Inject private Streams streams;
    @Inject private Audit audit;

    @Override
    public String name() {
        return "share";
    }

    @Override
    public Set<String> required() {
        return Set.of(SHARED);
    }

    @Override
    public boolean needsText() {
        return false;
    }

    @Override
    public void check(NewActivity sent) {
        passable(sent);
    }

    @Override
    public void describe(NewActivity sent, Activity activity) {
        activity.share(passable(sent));
    }

    /** Id of the activity to share: of a share, the original, so that its author is named. */
    private long passable(NewActivity sent) {
        LocatedActivity found = gate.live(sent.author(), sent.field(SHARED, Long.class));
        Long original = found.activity().sharedId();
        LocatedActivity source = original == null ? found : gate.live(sent.author(), original);
        if (!streams.isReadByAll(source.place().id(), sent.place().address())) {
            audit.denied(sent.author(), "activity.share", "activity/" + source.activity().id());
            throw new NotAllowed("problem.readers-may-not-read");
        }
        return source.activity().id();
    }
}
