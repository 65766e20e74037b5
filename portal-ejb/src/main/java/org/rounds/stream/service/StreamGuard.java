package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.ReadingRights;

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
        StreamAccess place =
                streams.place(caller, address)
                        .orElseThrow(() -> new NotFound("problem.no-such-place"));
        return require(caller, place, FeedPolicy.mayRead(caller, place), "feed.read");
    }

    /**
     * The place of a stream's id, if the caller may read there.
     *
     * @param unknown message key of the {@link NotFound}: it has to be that of what was asked for,
     *     or the answer would tell that it is there
     */
    public StreamAccess readable(Caller caller, long streamId, String unknown) {
        StreamAccess place =
                streams.place(caller, streamId).orElseThrow(() -> new NotFound(unknown));
        return require(caller, place, FeedPolicy.mayRead(caller, place), "feed.read", unknown);
    }

    /** The place, if the caller may write there; fails as the other ones do. */
    public StreamAccess writable(Caller caller, String address) {
        StreamAccess place = readable(caller, address);
        return require(caller, place, FeedPolicy.mayWrite(caller, place), "feed.write");
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
