package org.rounds.stream.service;

import org.rounds.shared.service.Caller;
import org.rounds.stream.model.StreamVerb;

/**
 * What a caller may do in a place of the feed, beyond the verbs of {@link StreamAccess#may}. The
 * table behind it is {@code docs/rights.csv}.
 */
public final class FeedPolicy {

    private FeedPolicy() {}

    /**
     * Whether the caller may know that the place is there. Guests know of rooms only by being in
     * them.
     */
    static boolean maySee(Caller caller, StreamAccess place) {
        return place.may(StreamVerb.READ)
                || caller.staff() && !place.hidden()
                || !caller.staff() && !place.isWorkspace();
    }

    /**
     * Whether the caller may announce there, and let people acknowledge it: who leads the room, or
     * looks after the whole hospital.
     */
    public static boolean mayAnnounce(Caller caller, StreamAccess place) {
        return place.may(StreamVerb.WRITE) && leads(caller, place);
    }

    /**
     * Whether the caller looks after who acknowledges what stands there: frees readers from it, and
     * signs the record off.
     */
    public static boolean mayOversee(Caller caller, StreamAccess place, long authorId) {
        return place.may(StreamVerb.READ)
                && (authorId == caller.personId() || leads(caller, place));
    }

    /**
     * Whether the caller sees who has acknowledged what stands there.
     *
     * @param postedBy who wrote it in its author's name; null for the author
     */
    public static boolean maySeeRecord(
            Caller caller, StreamAccess place, long authorId, Long postedBy) {
        boolean posted = postedBy != null && postedBy == caller.personId();
        return mayOversee(caller, place, authorId) || posted && place.may(StreamVerb.READ);
    }

    /** Whether the caller leads the room, or looks after the whole hospital: decides on reports. */
    public static boolean leads(Caller caller, StreamAccess place) {
        return place.isWorkspace()
                ? place.may(StreamVerb.MODERATE)
                : caller.admin() || caller.communityManager();
    }

    /** Whether the caller may change this text, which only its author does. */
    public static boolean mayEdit(Caller caller, StreamAccess place, long authorId) {
        return authorId == caller.personId() && place.may(StreamVerb.WRITE);
    }

    /** Whether the caller sees what an activity was before it was changed. */
    public static boolean maySeeVersions(Caller caller, StreamAccess place, long authorId) {
        return authorId == caller.personId() || place.may(StreamVerb.MODERATE);
    }

    public static boolean mayDelete(Caller caller, StreamAccess place, long authorId) {
        return mayEdit(caller, place, authorId) || place.may(StreamVerb.MODERATE);
    }

    /** Whether the caller may say which answer settles a question, or that none does. */
    public static boolean mayAccept(Caller caller, StreamAccess place, long askerId) {
        return place.may(StreamVerb.WRITE)
                && (askerId == caller.personId() || place.may(StreamVerb.MODERATE));
    }
}
