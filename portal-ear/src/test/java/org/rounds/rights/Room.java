package org.rounds.rights;

/**
 * A place for the tests, with something in it.
 *
 * @param workspaceId null where the place is everyone's
 * @param activity written by the member
 * @param comment below that activity, written by the member
 */
record Room(String workspaceId, Item activity, Item comment) {

    /** The address of the place's stream. */
    String stream() {
        return workspaceId == null ? "everyone" : "workspace/" + workspaceId;
    }

    /** An activity or a comment, and the version that it was written in. */
    record Item(String id, String etag) {}
}
