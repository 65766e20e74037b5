package org.rounds.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rounds.stream.service.StreamSubscription;
import org.rounds.stream.service.SubscriptionService;

/**
 * The person's subscriptions: workspaces with unread counts for the frame of every page, and the
 * streams for posting.
 */
@Named
@RequestScoped
public class RoomsView {

    private static final String ROOM = "workspace/";
    private static final int NEAREST = 10;

    @Inject private SubscriptionService subscriptions;
    @Inject private HttpServletRequest request;

    private List<Room> items = List.of();
    private List<Room> nearest = List.of();
    private List<Room> counted;
    private List<StreamSubscription> places = List.of();

    @PostConstruct
    void load() {
        if (request.getUserPrincipal() != null) {
            List<StreamSubscription> all = subscriptions.placesInShort();
            items = all.stream().filter(RoomsView::isRoom).map(RoomsView::room).toList();
            nearest =
                    items.stream()
                            .sorted(Comparator.comparing(room -> room.unread() == 0))
                            .limit(NEAREST)
                            .toList();
            places =
                    all.stream()
                            .filter(each -> each.may().post())
                            .sorted(Comparator.comparing(RoomsView::circle))
                            .toList();
        }
    }

    public List<Room> getItems() {
        return items;
    }

    /** The workspace of an id; null if the person is not subscribed. */
    public Room of(Long id) {
        return items.stream().filter(room -> room.id().equals(id)).findFirst().orElse(null);
    }

    /**
     * Workspaces for the sidebar, unread ones first; limited, because a few people have hundreds.
     */
    public List<Room> getNearest() {
        return nearest;
    }

    /** The same with unread counts. */
    public List<Room> getCounted() {
        if (counted == null) {
            Map<String, Integer> unread =
                    subscriptions.unread(
                            nearest.stream()
                                    .filter(room -> room.unread() > 0)
                                    .map(room -> ROOM + room.id())
                                    .toList());
            counted =
                    nearest.stream()
                            .map(room -> room.with(unread.getOrDefault(ROOM + room.id(), 0)))
                            .toList();
        }
        return counted;
    }

    /** Number of further ones. */
    public int getRest() {
        return items.size() - nearest.size();
    }

    /**
     * Label of a stream for posting; empty if the person cannot post there any more.
     *
     * @param everyone label of the stream of all staff
     */
    public String name(String stream, String everyone) {
        return places.stream()
                .filter(each -> each.stream().equals(stream))
                .map(each -> called(each, everyone))
                .findFirst()
                .orElse("");
    }

    private static String called(StreamSubscription place, String everyone) {
        return place.stream().equals("everyone") ? everyone : place.name();
    }

    /** Streams for posting: everyone, then departments and the like, then workspaces. */
    public List<StreamSubscription> getPlaces() {
        return places;
    }

    /** Streams for announcements. */
    public List<StreamSubscription> getAnnouncing() {
        return getPlaces().stream().filter(each -> each.may().announce()).toList();
    }

    private static int circle(StreamSubscription subscribed) {
        return isRoom(subscribed) ? 2 : subscribed.stream().contains("/") ? 1 : 0;
    }

    private static boolean isRoom(StreamSubscription subscribed) {
        return subscribed.stream().startsWith(ROOM);
    }

    private static Room room(StreamSubscription subscribed) {
        Long id = Long.valueOf(subscribed.stream().substring(ROOM.length()));
        int unread = subscribed.muted() ? 0 : subscribed.unread();
        return new Room(id, subscribed.name(), subscribed.link(), unread, subscribed.muted());
    }

    /**
     * A workspace in the list.
     *
     * @param unread number of new posts, at most 100; 1 for any number if they are not counted;
     *     none if muted
     * @param muted whether its posts are hidden in the home feed
     */
    public record Room(Long id, String name, String link, int unread, boolean muted) {

        Room with(int posts) {
            return new Room(id, name, link, posts, muted);
        }
    }
}
