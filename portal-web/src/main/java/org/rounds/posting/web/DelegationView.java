package org.rounds.posting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.posting.service.DelegationService;
import org.rounds.posting.service.ScheduledPost;
import org.rounds.posting.service.ScheduledPostService;
import org.rounds.shared.service.Roles;

/** In whose names the person writes, who writes in theirs, and what of it waits. */
@Named
@RequestScoped
public class DelegationView {

    @Inject private DelegationService delegations;
    @Inject private ScheduledPostService posts;
    @Inject private HttpServletRequest request;

    private boolean staff;
    private List<PersonBrief> authors = List.of();
    private List<ScheduledPost> scheduled;

    @PostConstruct
    void load() {
        staff = request.isUserInRole(Roles.STAFF);
        authors = staff ? delegations.authors() : List.of();
        scheduled = posts.list();
    }

    /** Colleagues who let the person write in their names. */
    public List<PersonBrief> getAuthors() {
        return authors;
    }

    /** Colleagues whom the person lets write in their name. */
    public List<PersonBrief> getDelegates() {
        return staff ? delegations.delegates() : List.of();
    }

    public boolean isStaff() {
        return staff;
    }

    /** What the person has written ahead, the first due first. */
    public List<ScheduledPost> getScheduled() {
        return scheduled;
    }

    public int getScheduledCount() {
        return scheduled.size();
    }
}
