package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.Subscribed;

/**
 * What the person subscribes to: their rooms with what is unread in them, for the frame of every
 * page, and the places that they may write to.
 */
@Named
@RequestScoped
public class RoomsView {

    private static final String ROOM = "workspace/";

    @Inject private FeedService feed;
    @Inject private HttpServletRequest request;

    private List<Room> items = List.of();
    private List<Subscribed> places = List.of();

    @PostConstruct
    void load() {
        if (request.getUserPrincipal() != null) {
            List<Subscribed> all = feed.streams();
            items = all.stream().filter(RoomsView::isRoom).map(RoomsView::room).toList();
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

    /** Where the person may write: to everyone first, then where they belong, then the rooms. */
    public List<Subscribed> getPlaces() {
        return places;
    }

    /** Where the person may announce something. */
    public List<Subscribed> getAnnouncing() {
        return places.stream().filter(each -> each.may().announce()).toList();
    }

    private static int circle(Subscribed subscribed) {
        return isRoom(subscribed) ? 2 : subscribed.stream().contains("/") ? 1 : 0;
    }

    private static boolean isRoom(Subscribed subscribed) {
        return subscribed.stream().startsWith(ROOM);
    }

    private static Room room(Subscribed subscribed) {
        Long id = Long.valueOf(subscribed.stream().substring(ROOM.length()));
        int unread = subscribed.muted() ? 0 : subscribed.unread();
        return new Room(id, subscribed.name(), subscribed.link(), unread);
    }

    /**
     * A room in the list.
     *
     * @param unread how many posts are new, at most 100; none where the room is muted
     */
    public record Room(Long id, String name, String link, int unread) {}
}
