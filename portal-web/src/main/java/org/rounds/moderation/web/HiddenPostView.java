package org.rounds.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.web.PathParameter;

/** What an author finds where a post of theirs stood that is hidden: the decision on it. */
@Named("hiddenPost")
@RequestScoped
public class HiddenPostView {

    @Inject private ReportService reports;
    @Inject private HttpServletRequest request;

    private Long report;

    @PostConstruct
    void load() {
        String missing = PathParameter.of(request, "activity");
        if (missing != null && request.getUserPrincipal() != null) {
            report = reports.hidingOwn(Long.parseLong(missing)).orElse(null);
        }
    }

    /** Id of the report; null where nothing of the person's is hidden. */
    public Long getReport() {
        return report;
    }
}
