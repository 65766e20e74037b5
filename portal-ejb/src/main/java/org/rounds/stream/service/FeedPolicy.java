package org.rounds.stream.service;

import org.rounds.shared.service.Caller;

/** What a caller may do in a place of the feed. The table behind it is {@code docs/rights.csv}. */
public final class FeedPolicy {

    private FeedPolicy() {}

    /**
     * Whether the caller may know that the place is there. Guests know of rooms only by being in
     * them.
     */
    static boolean maySee(Caller caller, StreamAccess place) {
        return mayRead(caller, place)
                || caller.staff() && !place.hidden()
                || !caller.staff() && !place.isWorkspace();
    }

    public static boolean mayRead(Caller caller, StreamAccess place) {
        return place.role() != null || caller.staff() && place.forStaff();
    }

    /** Whether the caller may post and comment there. */
    public static boolean mayWrite(Caller caller, StreamAccess place) {
        boolean entitled =
                place.isWorkspace() ? place.role() != null : place.isAudience() && caller.staff();
        return entitled && !place.archived();
    }

    /**
     * Whether the caller may announce there, and let people acknowledge it: who leads the room, or
     * looks after the whole hospital.
     */
    public static boolean mayAnnounce(Caller caller, StreamAccess place) {
        return mayWrite(caller, place) && leads(caller, place);
    }

    /**
     * Whether the caller looks after who acknowledges what stands there: frees readers from it, and
     * signs the record off.
     */
    public static boolean mayOversee(Caller caller, StreamAccess place, long authorId) {
        return mayRead(caller, place) && (authorId == caller.personId() || leads(caller, place));
    }

    /**
     * Whether the caller sees who has acknowledged what stands there.
     *
     * @param postedBy who wrote it in its author's name; null for the author
     */
    public static boolean maySeeRecord(
            Caller caller, StreamAccess place, long authorId, Long postedBy) {
        boolean posted = postedBy != null && postedBy == caller.personId();
        return mayOversee(caller, place, authorId) || posted && mayRead(caller, place);
    }

    /** Whether the caller leads the room, or looks after the whole hospital: decides on reports. */
    public static boolean leads(Caller caller, StreamAccess place) {
        return place.isWorkspace()
                ? mayModerate(caller, place)
                : caller.admin() || caller.communityManager();
    }

    /** Whether the caller moderates the workspace; a guest of the hospital never does. */
    public static boolean mayModerate(Caller caller, StreamAccess place) {
        return caller.staff() && ("OWNER".equals(place.role()) || "MODERATOR".equals(place.role()));
    }

    /** Whether the caller may change this text, which only its author does. */
    public static boolean mayEdit(Caller caller, StreamAccess place, long authorId) {
        return authorId == caller.personId() && mayWrite(caller, place);
    }

    /** Whether the caller sees what an activity was before it was changed. */
    public static boolean maySeeVersions(Caller caller, StreamAccess place, long authorId) {
        return authorId == caller.personId() || mayModerate(caller, place);
    }

    public static boolean mayDelete(Caller caller, StreamAccess place, long authorId) {
        return mayEdit(caller, place, authorId) || mayModerate(caller, place);
    }

    /** Whether the caller may say which answer settles a question, or that none does. */
    public static boolean mayAccept(Caller caller, StreamAccess place, long askerId) {
        return mayWrite(caller, place)
                && (askerId == caller.personId() || mayModerate(caller, place));
    }
}
