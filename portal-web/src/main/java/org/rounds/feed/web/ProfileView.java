package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rounds.people.web.MeView;
import org.rounds.shared.service.Setting;
import org.rounds.shared.web.PathParameter;
import org.rounds.shell.service.ProfilePage;
import org.rounds.shell.service.ProfilePageService;

/** The profile page of a person. */
@Named
@RequestScoped
public class ProfileView {

    @Inject private ProfilePageService service;
    @Inject private HttpServletRequest request;
    @Inject private MeView me;

    private ProfilePage page;

    @PostConstruct
    void load() {
        page =
                service.read(
                        PathParameter.of(request, "handle"), FeedChoice.of(request).query(request));
    }

    public ProfilePage getPage() {
        return page;
    }

    /** Maximum size of a photo to be uploaded. */
    public int getMostMegabytes() {
        return Setting.ROUNDS_ATTACHMENT_MAX_MB.number();
    }

    /** Languages of the person, in the language of the page; null if unknown. */
    public String getLanguages() {
        List<String> codes = page.profile().qualification().languages();
        if (codes == null || codes.isEmpty()) {
            return null;
        }
        Locale reader = Locale.forLanguageTag(me.getLanguage());
        return codes.stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayName(reader))
                .collect(Collectors.joining(", "));
    }
}
