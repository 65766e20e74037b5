package org.rounds.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rounds.people.service.PersonService;
import org.rounds.people.service.Profile;
import org.rounds.shared.web.PathParameter;

/** The profile page of a person. */
@Named
@RequestScoped
public class ProfileView {

    @Inject private PersonService service;
    @Inject private HttpServletRequest request;
    @Inject private MeView me;

    private Profile profile;

    @PostConstruct
    void load() {
        profile = service.get(PathParameter.of(request, "handle"));
    }

    public Profile getProfile() {
        return profile;
    }

    /** Whether it is the reader's own. */
    public boolean isMine() {
        return profile.id().equals(me.getPerson().id());
    }

    /** Address of the person's stream of public posts. */
    public String getStream() {
        return "person/" + profile.id();
    }

    /** Languages of the person, in the language of the page; null if unknown. */
    public String getLanguages() {
        if (profile.qualification().languages() == null
                || profile.qualification().languages().isEmpty()) {
            return null;
        }
        Locale reader = Locale.forLanguageTag(me.getLanguage());
        return profile.qualification().languages().stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayName(reader))
                .collect(Collectors.joining(", "));
    }
}
