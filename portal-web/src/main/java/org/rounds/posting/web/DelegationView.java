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

/** Delegations and scheduled posts of the person. */
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

    /** Authors for whom the person is a delegate. */
    public List<PersonBrief> getAuthors() {
        return authors;
    }

    /** Delegates of the person. */
    public List<PersonBrief> getDelegates() {
        return staff ? delegations.delegates() : List.of();
    }

    public boolean isStaff() {
        return staff;
    }

    /** Scheduled posts, the first due first. */
    public List<ScheduledPost> getScheduled() {
        return scheduled;
    }

    public int getScheduledCount() {
        return scheduled.size();
    }
}
