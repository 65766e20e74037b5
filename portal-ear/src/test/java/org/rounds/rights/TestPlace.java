package org.rounds.rights;

/**
 * A place for tests, with content.
 *
 * @param workspaceId null for the stream of everyone
 * @param activity by the member
 * @param comment on that activity, by the member
 */
record TestPlace(String workspaceId, Item activity, Item comment) {

    /** The address of the place's stream. */
    String stream() {
        return workspaceId == null ? "everyone" : "workspace/" + workspaceId;
    }

    /** An activity or a comment, with its version. */
    record Item(String id, String etag) {}
}
