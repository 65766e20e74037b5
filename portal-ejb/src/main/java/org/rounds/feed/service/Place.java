package org.rounds.feed.service;

import org.rounds.feed.model.Readers;
import org.rounds.feed.model.Stream;
import org.rounds.shared.service.Rows.Row;

/**
 * A stream as a place to read and write, with how the caller stands to it.
 *
 * @param role the caller's role by grant: {@code OWNER}, {@code MODERATOR}, {@code MEMBER} or
 *     {@code GUEST}; null without a grant
 */
record Place(
        long id,
        String address,
        String name,
        String link,
        boolean forStaff,
        boolean hidden,
        boolean archived,
        String role) {

    static final String COLUMNS =
            "s.id, s.address, s.name, s.link, s.readers, s.hidden, s.archived, g.role";

    static Place read(Row row, int column) {
        return new Place(
                row.id(column),
                row.text(column + 1),
                row.text(column + 2),
                row.text(column + 3),
                Readers.valueOf(row.text(column + 4)) == Readers.STAFF,
                row.flag(column + 5),
                row.flag(column + 6),
                row.text(column + 7));
    }

    boolean isEveryone() {
        return address.equals(Stream.EVERYONE);
    }

    boolean isWorkspace() {
        return address.startsWith("workspace/");
    }

    /** The workspace's id; only for workspaces. */
    long workspaceId() {
        return Long.parseLong(address.substring("workspace/".length()));
    }
}
