package org.rounds.stream.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.StreamQuery;
import org.rounds.feed.web.FeedChoice;
import org.rounds.shared.web.PathParameter;
import org.rounds.shell.service.AudiencePage;
import org.rounds.shell.service.AudiencePageService;
import org.rounds.shell.web.MyWorkspacesView;
import org.rounds.stream.service.StreamSubscription;

/** The page of a department, a site or a role. */
@Named
@RequestScoped
public class AudienceView {

    @Inject private AudiencePageService service;
    @Inject private MyWorkspacesView rooms;
    @Inject private HttpServletRequest request;

    private AudiencePage page;
    private StreamSubscription listening;

    @PostConstruct
    void load() {
        StreamQuery query = getChoice().query(request);
        String department = PathParameter.of(request, "department");
        page =
                department == null
                        ? service.read(Long.parseLong(PathParameter.of(request, "id")), query)
                        : service.department(Long.parseLong(department), query);
        listening =
                rooms.getPlaces().stream()
                        .filter(each -> each.stream().equals(getStream()))
                        .findFirst()
                        .orElse(null);
    }

    public AudiencePage getPage() {
        return page;
    }

    /** What the address picks out of the stream. */
    public FeedChoice getChoice() {
        return FeedChoice.of(request);
    }

    public String getName() {
        return page.audience().name();
    }

    /** Path of its page in the application. */
    public String getLink() {
        return "/audiences/" + page.id();
    }

    /** Address of its stream. */
    public String getStream() {
        return page.audience().address();
    }

    /** {@code department}, {@code site} or {@code role}. */
    public String getKind() {
        return getStream().substring(0, getStream().indexOf('/'));
    }

    /** Whether the person is a member. */
    public boolean isMine() {
        return listening != null;
    }

    /** Whether the person has muted its posts. */
    public boolean isMuted() {
        return listening != null && listening.muted();
    }

    public boolean isAnnouncing() {
        return listening != null && listening.may().announce();
    }
}
