package org.rounds.feed.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;
import org.rounds.stream.service.SubscriptionService;
import org.rounds.timeline.service.FeedFilter;
import org.rounds.timeline.service.NewsLookup;
import org.rounds.timeline.service.Timeline;

/** Reading of streams, page by page, and of their new entries. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class FeedService {

    /** The caller's home feed. */
    public static final String HOME = SubscriptionService.HOME;

    /** The caller's bookmarks. */
    public static final String BOOKMARKS = "bookmarks";

    /** Activities that mention the caller. */
    public static final String MENTIONS = "mentions";

    /** Upper bound of counts of new activities. */
    public static final int COUNTED = 100;

    @Inject private Callers callers;
    @Inject private StreamGuard places;
    @Inject private Timeline feeds;
    @Inject private NewsLookup news;
    @Inject private ActivityCards activities;
    @Inject private RelevantOrder relevance;
    @Inject private ActivityKinds kinds;

    /**
     * A page of a stream, newest first.
     *
     * @param stream {@code home}, the address of an audience, {@code workspace/ID}, {@code
     *     person/ID}, {@code topic/NAME}, {@code bookmarks} or {@code mentions}
     * @throws Invalid if the stream or kind is unknown, the filter does not apply to the stream, or
     *     the cursor belongs to another call
     * @throws NotFound if there is no such stream, or the caller cannot see it
     * @throws NotAllowed if the caller cannot read it
     */
    public Page<ActivityCard> read(String stream, FeedFilter filter, int limit, String cursor) {
        Caller caller = callers.current();
        Source source = source(caller, stream, filter);
        String call = "feed|" + source.address() + filter.key();
        Cursor after = Cursor.decode(cursor, call, 2);
        long below = after == null ? Timeline.TOP : after.id(0);
        long near = after == null ? 0 : after.id(1);
        List<ActivityCard> cards = new ArrayList<>();
        boolean more = true;
        while (more && cards.size() <= limit) {
            int wanted = limit + 1 - cards.size();
            List<Long> ids = source.below(below, near, wanted);
            cards.addAll(cards(caller, source, ids));
            more = ids.size() == wanted;
            below = ids.isEmpty() ? below : ids.get(ids.size() - 1);
        }
        return Cursor.page(
                cards, limit, call, last -> after(last.id(), cards.get(0).id() - last.id()));
    }

    /** Cursor after the last id, with the range of the page. */
    private static Cursor after(long last, long reach) {
        return new Cursor(List.of(String.valueOf(last), String.valueOf(reach)));
    }

    /**
     * A stream ordered by relevance: the newest three hundred by points, then older ones by time.
     * The order is kept during paging.
     */
    public Page<ActivityCard> readRelevant(
            String stream, FeedFilter filter, int limit, String cursor) {
        Caller caller = callers.current();
        Source source = source(caller, stream, filter);
        String call = "relevant|" + source.address() + filter.key();
        Cursor after = Cursor.decode(cursor, call, 2);
        List<Long> ranked;
        long below;
        if (after == null) {
            List<Long> newest = source.below(Timeline.TOP, 0, RelevantOrder.RANKED);
            ranked = relevance.rank(caller.personId(), newest);
            below = newest.size() < RelevantOrder.RANKED ? 0 : newest.get(newest.size() - 1);
        } else {
            ranked = RelevantOrder.unpacked(after.parts().get(0));
            below = after.id(1);
        }
        int from = 0;
        List<ActivityCard> cards = new ArrayList<>();
        while (cards.size() < limit && from < ranked.size()) {
            List<Long> some =
                    ranked.subList(from, Math.min(ranked.size(), from + limit - cards.size()));
            cards.addAll(relevance.order(caller.personId(), cards(caller, source, some), some));
            from += some.size();
        }
        List<Long> rest = ranked.subList(from, ranked.size());
        if (rest.isEmpty() && cards.size() < limit && below > 0) {
            List<Long> older = source.below(below, 0, limit - cards.size());
            cards.addAll(relevance.order(caller.personId(), cards(caller, source, older), older));
            below = older.isEmpty() ? 0 : older.get(older.size() - 1);
        }
        boolean more = !rest.isEmpty() || below > 0;
        return new Page<>(
                cards,
                more
                        ? new Cursor(List.of(RelevantOrder.packed(rest), String.valueOf(below)))
                                .encode(call)
                        : null);
    }

    /** Activities of a stream above an id, newest first, at most 100. */
    public List<ActivityCard> newer(String stream, long after) {
        Caller caller = callers.current();
        return activities.cards(
                caller, source(caller, stream, FeedFilter.NONE).above(after, COUNTED));
    }

    /** Number of activities of others in a stream above an id, and the newest activity. */
    public News news(String stream, long after) {
        Caller caller = callers.current();
        List<Long> ids = source(caller, stream, FeedFilter.NONE).above(after, COUNTED);
        int others = news.ofOthers(caller.personId(), ids).size();
        return new News(others, ids.isEmpty() ? after : ids.get(0));
    }

    /** Number of unread activities of the home feed; stops at 100. */
    public int unreadAtHome() {
        return news.count(callers.current().personId(), COUNTED);
    }

    /** Muted activities are removed from the home feed only. */
    private List<ActivityCard> cards(Caller caller, Source source, List<Long> ids) {
        return source.address().equals(HOME)
                ? activities.unmuted(caller, ids)
                : activities.cards(caller, ids);
    }

    private Source source(Caller caller, String stream, FeedFilter filter) {
        filter.kinds().forEach(kinds::get);
        long me = caller.personId();
        if (BOOKMARKS.equals(stream) || MENTIONS.equals(stream)) {
            if (!filter.isNone()) {
                throw new Invalid("stream", "invalid.filter");
            }
            boolean kept = stream.equals(BOOKMARKS);
            return new Source(
                    stream,
                    kept
                            ? (below, near, limit) -> feeds.bookmarks(me, below, limit)
                            : (below, near, limit) -> feeds.mentions(me, below, limit),
                    (above, limit) -> List.of());
        }
        if (stream == null || stream.equals(HOME)) {
            return new Source(
                    HOME, home(me, filter), (above, limit) -> news.newer(me, above, limit));
        }
        StreamAccess place = places.readable(caller, StreamAccess.address(stream));
        long id = place.id();
        return new Source(
                place.address(),
                filter.isNone()
                        ? (below, near, limit) -> feeds.stream(id, below, limit)
                        : (below, near, limit) ->
                                feeds.streamFiltered(id, me, filter, below, limit),
                (above, limit) -> feeds.newerInStream(id, above, limit));
    }

    private Older home(long me, FeedFilter filter) {
        if (filter.isNone()) {
            return (below, near, limit) -> feeds.home(me, below, near, limit);
        }
        return filter.equals(FeedFilter.UNREAD)
                ? (below, near, limit) -> news.unread(me, below, limit)
                : (below, near, limit) -> feeds.homeFiltered(me, filter, below, limit);
    }

    /** New entries of a stream. */
    public record News(int count, Long latest) {}

    /** A source of ids, with queries for older and newer ones. */
    private record Source(String address, Older older, Newer newer) {

        List<Long> below(long activityId, long near, int limit) {
            return older.below(activityId, near, limit);
        }

        List<Long> above(long activityId, int limit) {
            return newer.above(activityId, limit);
        }
    }

    /** Returns ids below an id, newest first; see {@link Timeline#home}. */
    private interface Older {
        List<Long> below(long activityId, long near, int limit);
    }

    /** Returns ids above an id, newest first. */
    private interface Newer {
        List<Long> above(long activityId, int limit);
    }
}
