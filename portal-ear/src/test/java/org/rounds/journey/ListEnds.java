package org.rounds.journey;

import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;

/** The last posts of a list: enough to see all elements, and few enough for five looks. */
record ListEnds(Api api) {

    private static final int POSTS = 6;
    private static final int MOST = 100;

    /** Address of a workspace's feed with only these. */
    String ofWorkspace(String slug, String who) {
        String id = api.send(Call.get("/workspaces/" + slug).as(who)).is(200).id();
        return "/workspaces/" + slug + "?" + cursor("workspace/" + id, who);
    }

    /** Address of the start page with only these. */
    String ofHome(String stream, String who) {
        return "/?stream=" + stream + "&" + cursor(stream, who);
    }

    private String cursor(String stream, String who) {
        Answer all = feed(stream, who, MOST);
        int before = all.items().size() - POSTS;
        Answer start = all.next().isPresent() ? all : feed(stream, who, Math.max(1, before));
        return start.next().map(next -> "cursor=" + Api.escaped(next)).orElse("");
    }

    private Answer feed(String stream, String who, int limit) {
        String query = "?stream=" + Api.escaped(stream) + "&limit=" + limit;
        return api.send(Call.get("/feed" + query).as(who)).is(200);
    }
}
