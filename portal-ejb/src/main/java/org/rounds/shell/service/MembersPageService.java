package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Roles;
import org.rounds.workspace.service.AdmissionService;
import org.rounds.workspace.service.MembershipService;
import org.rounds.workspace.service.WorkspaceHead;
import org.rounds.workspace.service.WorkspaceHeadService;

/** Reads the page of the members of a workspace. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class MembersPageService {

    /** Number of members, and of join requests, on the page. */
    private static final int SIZE = 100;

    @Inject private WorkspaceHeadService heads;
    @Inject private MembershipService memberships;
    @Inject private AdmissionService admissions;

    /**
     * A page of the members.
     *
     * @param cursor of the page; null for the first one
     * @throws NotFound if there is no such workspace, or the caller cannot see it
     * @throws NotAllowed if the caller cannot read it
     */
    public MembersPage read(String idOrSlug, String cursor) {
        WorkspaceHead head = heads.get(idOrSlug);
        return new MembersPage(
                head,
                memberships.members(idOrSlug, SIZE, cursor),
                head.workspace().may().invite()
                        ? admissions.requests(idOrSlug, SIZE, null).items()
                        : List.of());
    }
}
