package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.shared.spi.WorkspacePart;

/** The "About" tab of a workspace. */
@ApplicationScoped
class AboutPart implements WorkspacePart {

    @Override
    public String feature() {
        return "workspace";
    }

    @Override
    public String key() {
        return "about";
    }

    @Override
    public String label() {
        return "tabAbout";
    }

    @Override
    public int position() {
        return 101;
    }

    @Override
    public ShownTo shownTo() {
        return ShownTo.EVERYBODY;
    }
}
