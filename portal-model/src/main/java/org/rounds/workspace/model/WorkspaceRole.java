package org.rounds.workspace.model;

import java.util.Locale;
import java.util.Optional;

/** What a person is in a workspace, the mightiest first. */
public enum WorkspaceRole {
    OWNER,
    MODERATOR,
    MEMBER,
    GUEST;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word, empty for any other text. */
    public static Optional<WorkspaceRole> ofWord(String word) {
        for (WorkspaceRole each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether this role may do what the other may. */
    public boolean atLeast(WorkspaceRole other) {
        return compareTo(other) <= 0;
    }
}
