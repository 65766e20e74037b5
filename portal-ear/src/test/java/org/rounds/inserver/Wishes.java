package org.rounds.inserver;

import org.rounds.posting.service.PostActivity;

/** What people ask for in these tests. */
public final class Wishes {

    private Wishes() {}

    /** Something to be posted into a workspace; null for everyone. */
    public static PostActivity of(String kind, String text, Long workspaceId) {
        return new PostActivity(
                kind,
                null,
                text,
                workspaceId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
