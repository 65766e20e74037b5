package org.rounds.mustread.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.mustread.model.ReaderState;
import org.rounds.mustread.service.MustReadProgress;
import org.rounds.mustread.service.MustReadRecord;
import org.rounds.mustread.service.ProgressPage;
import org.rounds.mustread.service.ProgressService;
import org.rounds.shared.web.PathParameter;
import org.rounds.shared.web.RequestParameters;

/**
 * Progress of a must-read: numbers for its readers, and names for its issuer, who also sees it
 * after the announcement was deleted.
 */
@Named
@RequestScoped
public class ProgressView {

    private static final int SIZE = 50;

    @Inject private ProgressService service;
    @Inject private HttpServletRequest request;

    private ProgressPage.Filter filter;
    private ProgressPage page;

    /** Reads the page, again after a change. */
    @PostConstruct
    void load() {
        String version = request.getParameter("version");
        String unit = request.getParameter("department");
        filter =
                new ProgressPage.Filter(
                        request.getParameter("state"),
                        version == null ? null : RequestParameters.number("version", version),
                        unit == null ? null : RequestParameters.id("department", unit));
        long id = Long.parseLong(PathParameter.of(request, "id"));
        page = service.page(id, filter, SIZE, request.getParameter("cursor"));
    }

    public ProgressPage getPage() {
        return page;
    }

    /** State filter of the readers; null for all. */
    public String getState() {
        return filter.state();
    }

    /** Selectable states. */
    public List<String> getStates() {
        return Stream.of(ReaderState.values()).map(ReaderState::word).toList();
    }

    /** Selectable departments. */
    public List<Unit> getUnits() {
        return page.progress().units().stream()
                .map(MustReadProgress.Unit::unit)
                .filter(unit -> unit != null)
                .map(
                        unit ->
                                new Unit(
                                        unit.name(),
                                        unitLink(unit.id()),
                                        unit.id().equals(filter.department())))
                .toList();
    }

    /** Address of this page with another state. */
    public String link(String otherState) {
        return link(page.former(), otherState, filter.department());
    }

    /** Address of this page with another department. */
    public String unitLink(Long otherDepartment) {
        return link(page.former(), filter.state(), otherDepartment);
    }

    /** Address of this page with another version. */
    public String versionLink(MustReadRecord.Revision other) {
        return link(other.equals(page.versions().get(0)) ? null : other, null, filter.department());
    }

    public String getNextLink() {
        String here = link(page.former(), filter.state(), filter.department());
        return here + (here.contains("?") ? "&" : "?") + "cursor=" + page.next();
    }

    private String link(
            MustReadRecord.Revision shownVersion, String shownState, Long shownDepartment) {
        String path = request.getContextPath() + "/activities/" + page.subject().id() + "/progress";
        boolean all = shownState == null || shownState.isEmpty();
        String query = shownVersion == null ? "" : "&version=" + shownVersion.version();
        query += all ? "" : "&state=" + shownState;
        query += shownDepartment == null ? "" : "&department=" + shownDepartment;
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    /**
     * A selectable department.
     *
     * @param link address of the page with its readers
     * @param chosen whether it is selected
     */
    public record Unit(String name, String link, boolean chosen) {}
}
