package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.ReadingRights;
import org.rounds.stream.model.StreamVerb;

/**
 * Where every use case of the feed begins: is there such a place for this caller, and may they do
 * that there.
 */
@ApplicationScoped
public class StreamGuard implements ReadingRights {

    @Inject private Streams streams;
    @Inject private Audit audit;

    /**
     * The place, if the caller may read there.
     *
     * @throws NotFound if there is none, or the caller may not know of it
     * @throws NotAllowed if the caller may know of it but not read there
     */
    public StreamAccess readable(Caller caller, String address) {
        return require(caller, address, StreamVerb.READ, "feed.read");
    }

    /**
     * The place of a stream's id, if the caller may read there.
     *
     * @param unknown message key of the {@link NotFound}: it has to be that of what was asked for,
     *     or the answer would tell that it is there
     */
    public StreamAccess readable(Caller caller, long streamId, String unknown) {
        return require(caller, streamId, StreamVerb.READ, "feed.read", unknown);
    }

    /** The place, if the caller may write there; fails as the other ones do. */
    public StreamAccess writable(Caller caller, String address) {
        StreamAccess place = readable(caller, address);
        return require(caller, place, place.may(StreamVerb.WRITE), "feed.write");
    }

    /**
     * The place, if the caller may do that there. This is how a feature guards what it keeps beside
     * a stream.
     *
     * @param address address of the stream, for example {@code workspace/42}
     * @param action what is tried, for the audit trail, for example {@code note.edit}
     * @throws NotFound if there is none, or the caller may not know of it
     * @throws NotAllowed if the caller may know of it but not do that
     */
    public StreamAccess require(Caller caller, String address, StreamVerb verb, String action) {
        StreamAccess place =
                streams.place(caller, address)
                        .orElseThrow(() -> new NotFound("problem.no-such-place"));
        return require(caller, place, place.may(verb), action);
    }

    /**
     * The same for what is stored with the id of its stream.
     *
     * @param unknown message key of the {@link NotFound}: that of what was asked for, or the answer
     *     would tell that it is there
     */
    public StreamAccess require(
            Caller caller, long streamId, StreamVerb verb, String action, String unknown) {
        StreamAccess place =
                streams.place(caller, streamId).orElseThrow(() -> new NotFound(unknown));
        return require(caller, place, place.may(verb), action, unknown);
    }

    /** The place again, if the rule held; records the refusal if not. */
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
