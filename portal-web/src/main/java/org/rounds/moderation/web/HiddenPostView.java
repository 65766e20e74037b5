package org.rounds.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.web.PathParameter;

/** The page of an author's own hidden post, with the decision. */
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

    /** Id of the report; null if no post of the person is hidden. */
    public Long getReport() {
        return report;
    }
}
