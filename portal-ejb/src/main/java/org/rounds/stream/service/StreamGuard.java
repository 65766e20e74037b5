package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.ReadingRights;
import org.rounds.stream.model.StreamVerb;

/** Loads a stream for a use case and checks the caller's rights. */
@ApplicationScoped
public class StreamGuard implements ReadingRights {

    @Inject private Streams streams;
    @Inject private Audit audit;

    /**
     * The stream, if the caller can read it.
     *
     * @throws NotFound if there is none, or the caller cannot see it
     * @throws NotAllowed if the caller can see but not read it
     */
    public StreamAccess readable(Caller caller, String address) {
        return require(caller, address, StreamVerb.READ, "feed.read");
    }

    /**
     * The stream of an id, if the caller can read it.
     *
     * @param unknown message key of the {@link NotFound}: must be that of the requested item, or
     *     the answer would disclose its existence
     */
    public StreamAccess readable(Caller caller, long streamId, String unknown) {
        return require(caller, streamId, StreamVerb.READ, "feed.read", unknown);
    }

    /** The stream, if the caller can write to it; fails like the others. */
    public StreamAccess writable(Caller caller, String address) {
        StreamAccess place = readable(caller, address);
        return require(caller, place, place.may(StreamVerb.WRITE), "feed.write");
    }

    /**
     * The stream, if the caller has the right; for features that keep content beside a stream.
     *
     * @param address address of the stream, for example {@code workspace/42}
     * @param action for the audit log, for example {@code note.edit}
     * @throws NotFound if there is none, or the caller cannot see it
     * @throws NotAllowed if the caller can see it but lacks the right
     */
    public StreamAccess require(Caller caller, String address, StreamVerb verb, String action) {
        StreamAccess place =
                streams.place(caller, address)
                        .orElseThrow(() -> new NotFound("problem.no-such-place"));
        return require(caller, place, place.may(verb), action);
    }

    /**
     * The same for content stored with the id of its stream.
     *
     * @param unknown message key of the {@link NotFound}: must be that of the requested item, or
     *     the answer would disclose its existence
     */
    public StreamAccess require(
            Caller caller, long streamId, StreamVerb verb, String action, String unknown) {
        StreamAccess place =
                streams.place(caller, streamId).orElseThrow(() -> new NotFound(unknown));
        return require(caller, place, place.may(verb), action, unknown);
    }

    /** Returns the stream if the rule holds; otherwise records the denial and throws. */
    public StreamAccess require(
            Caller caller, StreamAccess place, boolean permitted, String action) {
        return require(caller, place, permitted, action, "problem.no-such-place");
    }

    private StreamAccess require(
            Caller caller, StreamAccess place, boolean permitted, String action, String unknown) {
        if (permitted) {
            return place;
        }
        audit.denied(caller, action, place.address());
        if (FeedPolicy.maySee(caller, place)) {
            throw new NotAllowed("problem.not-allowed-here");
        }
        throw new NotFound(unknown);
    }

    @Override
    public void requireRead(Caller caller, String address) {
        readable(caller, address);
    }
}
