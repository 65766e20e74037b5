package org.rounds.shell.web;

import java.util.List;
import org.rounds.shell.service.FrameContent;

/**
 * What the frame of a page shows of its viewer.
 *
 * @param content its numbers
 * @param departments streams of the viewer's departments, by name
 */
public record Frame(
        FrameContent content,
        List<MyWorkspacesView.MyWorkspace> departments,
        Workspaces workspaces,
        May may) {

    /**
     * The viewer's workspaces.
     *
     * @param nearest those to show, favorites first, then by name
     * @param rest how many more there are
     */
    public record Workspaces(List<MyWorkspacesView.MyWorkspace> nearest, int rest) {}

    /** Which offices the navigation leads to. */
    public record May(boolean seeReports, boolean purge, boolean importPeople) {}
}
