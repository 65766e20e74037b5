package org.rounds.stream.service;

import org.rounds.shared.service.Caller;
import org.rounds.stream.model.StreamVerb;

/**
 * Rights of a caller in a stream beyond the verbs of {@link StreamAccess#may}, as listed in {@code
 * docs/rights.csv}.
 */
public final class FeedPolicy {

    private FeedPolicy() {}

    /**
     * Whether the caller can see that the stream exists. Guests see only workspaces of which they
     * are members.
     */
    static boolean maySee(Caller caller, StreamAccess place) {
        return place.may(StreamVerb.READ)
                || caller.staff() && !place.hidden()
                || !caller.staff() && !place.isWorkspace();
    }

    /**
     * Whether the caller can post announcements and must-reads: moderators and owners in a
     * workspace, administrators and community managers elsewhere.
     */
    public static boolean mayAnnounce(Caller caller, StreamAccess place) {
        return place.may(StreamVerb.WRITE) && leads(caller, place);
    }

    /** Whether the caller can exempt readers from a must-read and sign its record off. */
    public static boolean mayOversee(Caller caller, StreamAccess place, long authorId) {
        return place.may(StreamVerb.READ)
                && (authorId == caller.personId() || leads(caller, place));
    }

    /**
     * Whether the caller can see the record of a must-read.
     *
     * @param postedBy the delegate who wrote it; null if the author did
     */
    public static boolean maySeeRecord(
            Caller caller, StreamAccess place, long authorId, Long postedBy) {
        boolean posted = postedBy != null && postedBy == caller.personId();
        return mayOversee(caller, place, authorId) || posted && place.may(StreamVerb.READ);
    }

    /**
     * Whether the caller decides on reports: moderators and owners in a workspace, administrators
     * and community managers elsewhere.
     */
    public static boolean leads(Caller caller, StreamAccess place) {
        return place.isWorkspace()
                ? place.may(StreamVerb.MODERATE)
                : caller.admin() || caller.communityManager();
    }

    /** Whether the caller can edit a text, which only its author can. */
    public static boolean mayEdit(Caller caller, StreamAccess place, long authorId) {
        return authorId == caller.personId() && place.may(StreamVerb.WRITE);
    }

    /** Whether the caller can see former versions of an activity. */
    public static boolean maySeeVersions(Caller caller, StreamAccess place, long authorId) {
        return authorId == caller.personId() || place.may(StreamVerb.MODERATE);
    }

    public static boolean mayDelete(Caller caller, StreamAccess place, long authorId) {
        return mayEdit(caller, place, authorId) || place.may(StreamVerb.MODERATE);
    }

    /** Whether the caller can accept an answer or reopen a question. */
    public static boolean mayAccept(Caller caller, StreamAccess place, long askerId) {
        return place.may(StreamVerb.WRITE)
                && (askerId == caller.personId() || place.may(StreamVerb.MODERATE));
    }
}
