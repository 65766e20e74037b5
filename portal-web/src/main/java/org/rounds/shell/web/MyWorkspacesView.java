package org.rounds.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rounds.shell.service.FrameContent;
import org.rounds.shell.service.FrameService;
import org.rounds.stream.service.StreamSubscription;

/**
 * The person's subscriptions: workspaces with unread counts for the frame of every page, and the
 * streams for posting.
 */
@Named
@RequestScoped
public class MyWorkspacesView {

    private static final String ROOM = "workspace/";
    private static final String DEPARTMENT = "department/";
    private static final int NEAREST = 10;

    @Inject private FrameService service;
    @Inject private HttpServletRequest request;

    private List<MyWorkspace> items = List.of();
    private List<MyWorkspace> nearest = List.of();
    private List<StreamSubscription> places = List.of();

    private FrameContent content = FrameContent.NONE;

    @PostConstruct
    void load() {
        if (request.getUserPrincipal() != null) {
            content = service.read();
            items =
                    content.places().stream()
                            .filter(MyWorkspacesView::isWorkspace)
                            .map(each -> room(ROOM, each))
                            .toList();
            nearest =
                    items.stream()
                            .sorted(Comparator.comparing(room -> !room.favorite()))
                            .limit(NEAREST)
                            .toList();
            places =
                    content.places().stream()
                            .filter(each -> each.may().post())
                            .sorted(Comparator.comparing(MyWorkspacesView::circle))
                            .toList();
        }
    }

    /** What the frame shows. */
    public FrameContent getContent() {
        return content;
    }

    public List<MyWorkspace> getItems() {
        return items;
    }

    /** The workspace of an id; null if the person is not subscribed. */
    public MyWorkspace of(Long id) {
        return items.stream().filter(room -> room.id().equals(id)).findFirst().orElse(null);
    }

    /**
     * Workspaces for the sidebar, favorites first, then by name; limited, because a few people have
     * hundreds.
     */
    public List<MyWorkspace> getNearest() {
        return nearest;
    }

    /** Addresses of those to show that have unread posts. */
    public List<String> getUnread() {
        return nearest.stream()
                .filter(room -> room.unread() > 0)
                .map(room -> ROOM + room.id())
                .toList();
    }

    /**
     * Those to show with their numbers of unread posts.
     *
     * @param unread by address
     */
    public List<MyWorkspace> counted(Map<String, Integer> unread) {
        return nearest.stream()
                .map(room -> room.with(unread.getOrDefault(ROOM + room.id(), 0)))
                .toList();
    }

    /** The person's departments. */
    public List<MyWorkspace> getDepartments() {
        return content.places().stream()
                .filter(each -> each.stream().startsWith(DEPARTMENT))
                .map(each -> room(DEPARTMENT, each))
                .toList();
    }

    /** Number of further ones. */
    public int getRest() {
        return items.size() - nearest.size();
    }

    /** Streams for posting: everyone, then departments and the like, then workspaces. */
    public List<StreamSubscription> getPlaces() {
        return places;
    }

    /** Address of the first stream for posting; empty for none. */
    public String getFirst() {
        return places.isEmpty() ? "" : places.get(0).stream();
    }

    /** Streams for announcements. */
    public List<StreamSubscription> getAnnouncing() {
        return getPlaces().stream().filter(each -> each.may().announce()).toList();
    }

    private static int circle(StreamSubscription subscribed) {
        return isWorkspace(subscribed) ? 2 : subscribed.stream().contains("/") ? 1 : 0;
    }

    private static boolean isWorkspace(StreamSubscription subscribed) {
        return subscribed.stream().startsWith(ROOM);
    }

    private static MyWorkspace room(String kind, StreamSubscription subscribed) {
        Long id = Long.valueOf(subscribed.stream().substring(kind.length()));
        int unread = subscribed.muted() ? 0 : subscribed.unread();
        return new MyWorkspace(
                id,
                subscribed.name(),
                subscribed.link(),
                unread,
                subscribed.muted(),
                subscribed.favorite());
    }

    /**
     * A workspace or department in the list.
     *
     * @param unread number of new posts, at most 100; 1 for any number if they are not counted;
     *     none if muted
     * @param muted whether its posts are hidden in the home feed
     * @param favorite whether the person marked it as a favorite
     */
    public record MyWorkspace(
            Long id, String name, String link, int unread, boolean muted, boolean favorite) {

        MyWorkspace with(int posts) {
            return new MyWorkspace(id, name, link, posts, muted, favorite);
        }
    }
}
