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
 * What the person subscribes to: their rooms with what is unread in them, for the frame of every
 * page, and the places that they may write to.
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

    /** That one of them; null if the person does not subscribe to it. */
    public Room of(Long id) {
        return items.stream().filter(room -> room.id().equals(id)).findFirst().orElse(null);
    }

    /** Those for the margins of a page, with unread posts first; a few may be in hundreds. */
    public List<Room> getNearest() {
        return nearest;
    }

    /** The same with how much is unread in each. */
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

    /** How many there are besides. */
    public int getRest() {
        return items.size() - nearest.size();
    }

    /**
     * What a place is called to which the person may write; empty if they may not any more.
     *
     * @param everyone what all staff are called
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

    /** Where the person may write: to everyone first, then where they belong, then the rooms. */
    public List<StreamSubscription> getPlaces() {
        return places;
    }

    /** Where the person may announce something. */
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
     * A room in the list.
     *
     * @param unread how many posts are new, at most 100, or 1 where they are not counted; none
     *     where the room is muted
     * @param muted whether its posts stay away from home
     */
    public record Room(Long id, String name, String link, int unread, boolean muted) {

        Room with(int posts) {
            return new Room(id, name, link, posts, muted);
        }
    }
}
