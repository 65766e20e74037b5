package org.rounds.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Viewer;

/** The {@link Frame} of the page. */
@Named
@RequestScoped
public class FrameView {

    @Inject private PageContextProducer page;
    @Inject private MyWorkspacesView rooms;

    private Frame frame;

    @PostConstruct
    void load() {
        frame =
                new Frame(
                        rooms.getContent(),
                        rooms.getDepartments(),
                        new Frame.Workspaces(rooms.getNearest(), rooms.getRest()),
                        may(page.page()));
    }

    private Frame.May may(PageContext page) {
        Viewer viewer = page.viewer();
        boolean decides =
                rooms.getContent().reports() > 0
                        || viewer != null && viewer.moderating()
                        || !rooms.getAnnouncing().isEmpty();
        return new Frame.May(
                decides,
                viewer != null && viewer.privacyOfficer() && page.modules().get("purges"),
                viewer != null && viewer.admin() && page.modules().get("imports"));
    }

    public Frame getFrame() {
        return frame;
    }
}
