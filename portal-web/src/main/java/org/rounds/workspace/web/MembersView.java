package org.rounds.workspace.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.PathParameter;
import org.rounds.workspace.service.AdmissionService;
import org.rounds.workspace.service.JoinRequest;
import org.rounds.workspace.service.Member;
import org.rounds.workspace.service.MembershipService;

/** Members and join requests of a workspace. */
@Named
@RequestScoped
public class MembersView {

    private static final int SIZE = 100;

    @Inject private MembershipService memberships;
    @Inject private AdmissionService admissions;
    @Inject private HttpServletRequest request;

    private static final List<String> ROLES = List.of("owner", "moderator", "member", "guest");

    private Page<Member> members;
    private List<Member> leads;
    private List<JoinRequest> requests;

    /** The page of members in the address. */
    public Page<Member> getMembers() {
        if (members == null) {
            members = members(request.getParameter("cursor"));
        }
        return members;
    }

    /**
     * The owners, for the sidebar of the workspace, where the cursor in the address is the feed's.
     */
    public List<Member> getLeads() {
        if (leads == null) {
            leads =
                    members(null).items().stream()
                            .filter(member -> member.role().equals("owner"))
                            .toList();
        }
        return leads;
    }

    private Page<Member> members(String cursor) {
        return memberships.members(PathParameter.of(request, "slug"), SIZE, cursor);
    }

    public List<String> getRoles() {
        return ROLES;
    }

    /** Loaded once and on demand, because only some may see them. */
    public List<JoinRequest> getRequests() {
        if (requests == null) {
            requests = admissions.requests(PathParameter.of(request, "slug"), SIZE, null).items();
        }
        return requests;
    }
}
