package org.rounds.shell.service;

import java.util.List;
import org.rounds.feed.service.StreamQuery;

/**
 * What is asked of the home page.
 *
 * @param place address of the stream to which the composer posts at first; empty for none
 * @param workspaces addresses of workspaces whose unread posts are counted
 */
public record HomeQuery(StreamQuery stream, String place, List<String> workspaces) {

    /** For the activities alone. */
    public static HomeQuery part(StreamQuery stream) {
        return new HomeQuery(stream, "", List.of());
    }
}
