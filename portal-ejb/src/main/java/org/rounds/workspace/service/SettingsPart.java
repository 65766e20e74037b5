package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.shared.spi.WorkspacePart;

/** The "Settings" tab, in which a workspace is changed and people are invited. */
@ApplicationScoped
class SettingsPart implements WorkspacePart {

    @Override
    public String feature() {
        return "workspace";
    }

    @Override
    public String key() {
        return "settings";
    }

    @Override
    public String label() {
        return "tabSettings";
    }

    @Override
    public int position() {
        return 102;
    }

    @Override
    public ShownTo shownTo() {
        return ShownTo.MODERATORS;
    }
}
