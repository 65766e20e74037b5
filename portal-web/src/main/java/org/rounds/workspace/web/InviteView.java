package org.rounds.workspace.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.people.service.PersonService;
import org.rounds.people.service.Profile;
import org.rounds.shared.page.FormProblems;
import org.rounds.workspace.service.AdmissionService;

/** The form for inviting people to a workspace. */
@Named
@RequestScoped
public class InviteView {

    private static final int OFFERED = 8;

    @Inject private PersonService people;
    @Inject private AdmissionService admissions;
    @Inject private WorkspaceView workspace;

    private String person;
    private String role = "member";
    private String invited;

    /** Handles of people whose name begins like this. */
    public List<String> offer(String query) {
        return people.search(query, null, OFFERED, null).items().stream()
                .map(found -> found.name() + " (" + found.handle() + ")")
                .toList();
    }

    /** Invites the chosen person. */
    public void invite() {
        FormProblems.tried(
                "invite",
                () -> {
                    PersonBrief who = chosen();
                    admissions.invite(workspace.getCard().slug(), who.id(), role);
                    invited = who.name();
                    person = null;
                });
    }

    private PersonBrief chosen() {
        String typed = person == null ? "" : person.replaceFirst(".*\\((.+)\\)$", "$1").strip();
        Profile profile = people.get(typed.isEmpty() ? "-" : typed);
        return profile.brief();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** Name of the person just invited; null before. */
    public String getInvited() {
        return invited;
    }
}
