package org.rounds.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.rounds.people.service.PersonBrief;
import org.rounds.people.web.MeView;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.TimeView;
import org.rounds.shared.page.Viewer;
import org.rounds.shared.service.Modules;

/** Makes the {@link PageContext} of a request, once. */
@RequestScoped
public class PageContextProducer {

    @Inject private HttpServletRequest request;
    @Inject private MeView me;
    @Inject private TimeView times;
    @Inject private Modules modules;

    private PageContext page;

    @PostConstruct
    void create() {
        page =
                new PageContext(
                        request.getContextPath(),
                        (String) request.getServletContext().getAttribute("assets"),
                        Locale.forLanguageTag(me.getLanguage()),
                        viewer(),
                        times,
                        modules.byWord());
    }

    /** The page of this request; templates and pages know it as {@code page}. */
    @Produces
    @Named("page")
    public PageContext page() {
        return page;
    }

    private Viewer viewer() {
        PersonBrief person = me.getPerson();
        return person == null
                ? null
                : new Viewer(
                        person.id(),
                        person.handle(),
                        person.name(),
                        person.title(),
                        person.avatarUrl(),
                        person.department() == null ? null : person.department().id(),
                        person.department() == null ? null : person.department().name(),
                        me.isStaff(),
                        me.isAdmin(),
                        me.isModerating(),
                        me.isPrivacyOfficer(),
                        me.isShortcuts());
    }
}
