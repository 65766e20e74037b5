package org.rounds.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.discussion.web.CommentThread;
import org.rounds.feed.service.ActivityCard;
import org.rounds.shell.web.PageTemplates;
import org.rounds.stream.service.Audience;

/** Activities and their threads as HTML, for pages and for the parts that scripts fetch. */
@Named("cards")
@RequestScoped
public class CardView {

    @Inject private PageTemplates templates;

    /** One activity as it stands in a stream. */
    public String item(ActivityCard card) {
        return fill("item", Map.of("card", card));
    }

    /** An activity with its whole thread. */
    public String whole(ActivityView activity) {
        return fill("whole", Map.of("activity", activity));
    }

    /** Some threads of an activity. */
    public String threads(List<CommentThread> threads) {
        return fill("threads", Map.of("of", threads));
    }

    /** Who may read an activity. */
    public String audience(ActivityCard card) {
        return fill("audience", Map.of("a", card));
    }

    /** For whom a must-read was issued. */
    public String audiences(List<Audience> named) {
        return fill("audiences", Map.of("of", named));
    }

    /**
     * Until when the reader has to acknowledge, or that they did.
     *
     * @param done when they did; null where they did not
     */
    public String due(String state, Instant at, Instant done) {
        Map<String, Object> asked = new HashMap<>(Map.of("state", state, "at", at));
        asked.put("done", done);
        return fill("due", asked);
    }

    private String fill(String template, Map<String, Object> values) {
        return templates.fill("feed/web/" + template, values);
    }
}
