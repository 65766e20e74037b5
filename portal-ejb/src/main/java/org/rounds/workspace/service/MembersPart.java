package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.shared.spi.WorkspacePart;

/** The "Members" tab of a workspace. */
@ApplicationScoped
class MembersPart implements WorkspacePart {

    @Override
    public String feature() {
        return "workspace";
    }

    @Override
    public String key() {
        return "members";
    }

    @Override
    public String label() {
        return "tabMembers";
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public ShownTo shownTo() {
        return ShownTo.READERS;
    }
}
