package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.posting.service.DelegationService;
import org.rounds.shared.service.Roles;

/** Who may post in the name of the person. */
@Named
@RequestScoped
public class DelegationView {

    @Inject private DelegationService delegations;
    @Inject private HttpServletRequest request;

    /** People who may post in the name of the person. */
    public List<PersonBrief> getDelegates() {
        return isStaff() ? delegations.delegates() : List.of();
    }

    public boolean isStaff() {
        return request.isUserInRole(Roles.STAFF);
    }
}
