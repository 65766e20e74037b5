package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.shared.spi.WorkspacePart;

/** The first tab of a workspace: its feed. */
@ApplicationScoped
class FeedPart implements WorkspacePart {

    @Override
    public String feature() {
        return "workspace";
    }

    @Override
    public String key() {
        return "view";
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public String label() {
        return "tabFeed";
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public ShownTo shownTo() {
        return ShownTo.EVERYBODY;
    }
}
