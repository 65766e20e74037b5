package org.rounds.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.rounds.people.service.Me;
import org.rounds.people.service.MeService;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Roles;
import org.rounds.shared.web.Texts;

/** The person who views the page, for its frame: name, language, theme. */
@Named
@RequestScoped
public class MeView {

    @Inject private MeService service;
    @Inject private HttpServletRequest request;

    private Me me;
    private String language;

    @PostConstruct
    void load() {
        me = request.getUserPrincipal() == null ? null : service.me();
        language =
                me == null || me.language() == null
                        ? Texts.best(Collections.list(request.getLocales())).getLanguage()
                        : me.language();
    }

    /** Null if nobody is signed in. */
    public PersonBrief getPerson() {
        return me == null ? null : me.person();
    }

    public boolean isAdmin() {
        return me != null && me.admin();
    }

    /** Whether the person decides on reports in the whole hospital. */
    public boolean isModerating() {
        return isAdmin() || me != null && request.isUserInRole(Roles.COMMUNITY_MANAGER);
    }

    /** Whether the person can purge posts. */
    public boolean isPrivacyOfficer() {
        return me != null && request.isUserInRole(Roles.PRIVACY_OFFICER);
    }

    public boolean isStaff() {
        return me != null && me.staff();
    }

    public String getLanguage() {
        return language;
    }

    /** {@code light}, {@code dark}, or null to follow the system. */
    public String getTheme() {
        return me == null ? null : me.theme();
    }

    /** Whether single-letter shortcuts are on; off by default. */
    public boolean isShortcuts() {
        return me != null && me.shortcuts();
    }
}
