package org.rounds.stream.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.mustread.service.AudienceService;
import org.rounds.shared.web.PathParameter;
import org.rounds.shell.web.MyWorkspacesView;
import org.rounds.stream.service.Audience;
import org.rounds.stream.service.StreamSubscription;

/** The page of a department, a site or a role. */
@Named
@RequestScoped
public class AudienceView {

    @Inject private AudienceService service;
    @Inject private MyWorkspacesView rooms;
    @Inject private HttpServletRequest request;

    private String id;
    private Audience audience;
    private StreamSubscription listening;

    @PostConstruct
    void load() {
        String department = PathParameter.of(request, "department");
        id =
                department == null
                        ? PathParameter.of(request, "id")
                        : String.valueOf(service.ofDepartment(Long.parseLong(department)));
        audience = service.get(Long.parseLong(id));
        listening =
                rooms.getPlaces().stream()
                        .filter(each -> each.stream().equals(audience.address()))
                        .findFirst()
                        .orElse(null);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return audience.name();
    }

    /** Path of its page in the application. */
    public String getLink() {
        return "/audiences/" + id;
    }

    /** Address of its stream. */
    public String getStream() {
        return audience.address();
    }

    /** {@code department}, {@code site} or {@code role}. */
    public String getKind() {
        return audience.address().substring(0, audience.address().indexOf('/'));
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
