package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.rounds.feed.service.Acknowledgement;
import org.rounds.feed.service.ActivityCard;
import org.rounds.people.web.MeView;
import org.rounds.shared.web.Templates;
import org.rounds.shared.web.TimeView;

/**
 * Activities and their threads as HTML, for pages and for the parts of pages that scripts fetch.
 */
@Named("cards")
@RequestScoped
public class CardView {

    @Inject private HttpServletRequest request;
    @Inject private MeView reader;
    @Inject private TimeView times;

    private final Map<String, Object> page = new HashMap<>();
    private Locale language;

    @PostConstruct
    void begin() {
        language = Locale.forLanguageTag(reader.getLanguage());
        page.put("base", request.getContextPath());
        page.put("assets", request.getServletContext().getAttribute("assets"));
        page.put("me", reader.getPerson());
        page.put("times", times);
        page.put("text", ResourceBundle.getBundle("org.rounds.shared.web.messages", language));
        page.put("feedText", ResourceBundle.getBundle("org.rounds.feed.web.messages", language));
    }

    /** What stands in a stream, one below the other. */
    public String items(FeedPage feed) {
        Map<Long, Integer> runs = feed.runs();
        Set<Long> folded = feed.folded();
        return fill(
                "items",
                Map.of(
                        "items",
                        feed.items().stream()
                                .map(
                                        card ->
                                                new Item(
                                                        card,
                                                        card.id().equals(feed.seenFrom()),
                                                        folded.contains(card.id()),
                                                        runs.getOrDefault(card.id(), 0)))
                                .toList()));
    }

    /** One activity as it stands in a stream. */
    public String item(ActivityCard card) {
        return fill("items", Map.of("items", List.of(new Item(card, false, false, 0))));
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
    public String audiences(List<Acknowledgement.Audience> named) {
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
        Map<String, Object> all = new HashMap<>(page);
        all.putAll(values);
        return Templates.fill("feed/web/" + template, language, all);
    }

    /**
     * An activity in a stream.
     *
     * @param seen whether it is the first that was there at the last visit
     * @param folded whether it is hidden behind another of its kind
     * @param more how many are folded behind it
     */
    public record Item(ActivityCard card, boolean seen, boolean folded, int more) {}
}
