package org.rounds.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.posting.web.DelegationView;
import org.rounds.posting.web.DraftView;
import org.rounds.shell.web.PageTemplates;
import org.rounds.shell.web.RoomsView;
import org.rounds.shell.web.WaitingView;

/** Streams, and where people write into them, as HTML. */
@Named("feeds")
@RequestScoped
public class FeedView {

    @Inject private PageTemplates templates;
    @Inject private RoomsView rooms;
    @Inject private WaitingView waiting;
    @Inject private DraftView drafts;
    @Inject private DelegationView delegations;

    /** The whole first page, within its frame. */
    public String home(HomeView home) {
        return templates.read(
                "feed/web/home",
                () -> {
                    Map<String, Object> values = valuesOf(home.getFeed());
                    values.put("home", home);
                    values.put("waiting", waiting);
                    values.put("drafts", drafts);
                    values.put("delegations", delegations);
                    return values;
                });
    }

    /**
     * A stream with what goes with it.
     *
     * @param nothing what is said where it is empty
     */
    public String stream(FeedPage feed, String nothing) {
        Map<String, Object> values = valuesOf(feed);
        values.put("nothing", nothing);
        values.put("still", false);
        return templates.read("feed/web/stream", () -> values);
    }

    /**
     * A stream out of which something may be picked, or has been.
     *
     * @param link of its page
     * @param nothing what is said where all of it is empty
     */
    public String chosen(FeedPage feed, FeedChoice choice, String link, String nothing) {
        Map<String, Object> values = valuesOf(feed);
        values.put("nothing", nothing);
        values.put("choice", choice);
        values.put("link", link);
        return templates.read("feed/web/chosen", () -> values);
    }

    /** Its activities alone, which scripts fetch. */
    public String entries(FeedPage feed) {
        return templates.fill("feed/web/entries", valuesOf(feed));
    }

    /** The topics of what stands in a stream, for the margin. */
    public String topics(FeedPage feed) {
        return templates.fill("feed/web/topics", Map.of("topics", feed.topics()));
    }

    /** The dialogs to share and to report what stands on the page. */
    public String getShare() {
        return templates.read("feed/web/share", () -> Map.of("rooms", rooms));
    }

    /**
     * Where people write into a place, and announce there if they may.
     *
     * @param place its address
     * @param visibility of a room; null where the place is a named audience
     */
    public String composer(String place, String say, boolean announces, String visibility) {
        Map<String, Object> values = new HashMap<>();
        values.put("place", place);
        values.put("say", say);
        values.put("announces", announces);
        values.put("visibility", visibility);
        values.put("rooms", rooms);
        values.put("drafts", drafts);
        values.put("delegations", delegations);
        return templates.read("feed/web/composer", () -> values);
    }

    private Map<String, Object> valuesOf(FeedPage feed) {
        Map<String, Object> values = new HashMap<>();
        values.put("feed", feed);
        values.put("entries", entriesOf(feed));
        values.put("rooms", rooms);
        return values;
    }

    private static List<FeedEntry> entriesOf(FeedPage feed) {
        Map<Long, Integer> runs = feed.runs();
        Set<Long> folded = feed.folded();
        return feed.items().stream()
                .map(
                        card ->
                                new FeedEntry(
                                        card,
                                        card.id().equals(feed.seenFrom()),
                                        folded.contains(card.id()),
                                        runs.getOrDefault(card.id(), 0)))
                .toList();
    }
}
