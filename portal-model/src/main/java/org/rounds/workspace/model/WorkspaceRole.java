package org.rounds.workspace.model;

import java.util.Locale;
import java.util.Optional;

/** Roles in a workspace, the most powerful first. */
public enum WorkspaceRole {
    OWNER,
    MODERATOR,
    MEMBER,
    GUEST;

    /** The API value. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of an API value; empty for any other text. */
    public static Optional<WorkspaceRole> ofWord(String word) {
        for (WorkspaceRole each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether this role includes the rights of the other. */
    public boolean atLeast(WorkspaceRole other) {
        return compareTo(other) <= 0;
    }
}
