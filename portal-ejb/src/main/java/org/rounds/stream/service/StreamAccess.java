package org.rounds.stream.service;

import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Rows.Row;
import org.rounds.shared.service.TextMarks;
import org.rounds.stream.model.Readers;
import org.rounds.stream.model.Stream;

/**
 * A stream as a place to read and write, with how the caller stands to it.
 *
 * @param role the caller's role by grant: {@code OWNER}, {@code MODERATOR}, {@code MEMBER} or
 *     {@code GUEST}; null without a grant
 */
public record StreamAccess(
        long id,
        String address,
        String name,
        String link,
        boolean forStaff,
        boolean hidden,
        boolean archived,
        String role) {

    /** Addresses of departments, sites and roles. */
    public static final String NAMED_AUDIENCES =
            "(department|site)/" + TimeOrderedId.PATTERN + "|role/.{1,200}";

    /** Addresses of all audiences. */
    public static final String AUDIENCES = Stream.EVERYONE + "|" + NAMED_AUDIENCES;

    /** Addresses of all places to write to. */
    public static final String ADDRESSES = AUDIENCES + "|workspace/" + TimeOrderedId.PATTERN;

    public static final String COLUMNS =
            "s.id, s.address, s.name, s.link, s.readers, s.hidden, s.archived, g.role";

    public static StreamAccess read(Row row, int column) {
        return new StreamAccess(
                row.id(column),
                row.text(column + 1),
                row.text(column + 2),
                row.text(column + 3),
                Readers.valueOf(row.text(column + 4)) == Readers.STAFF,
                row.flag(column + 5),
                row.flag(column + 6),
                row.text(column + 7));
    }

    /**
     * The address of a stream as it is stored.
     *
     * @param stream an address, or {@code topic/NAME} in any spelling
     * @throws Invalid if there is no such kind of stream
     */
    public static String address(String stream) {
        if (stream.matches(ADDRESSES + "|person/" + TimeOrderedId.PATTERN)) {
            return stream;
        }
        if (stream.matches("topic/.{1,100}")) {
            return "topic/" + TextMarks.topic(stream.substring("topic/".length()));
        }
        throw new Invalid("stream", "invalid.stream");
    }

    /** Whether it is everyone, a department, a site or a role: whom something is written for. */
    boolean isAudience() {
        return address.equals(Stream.EVERYONE) || isNamedAudience();
    }

    /** Whether it is a department, a site or a role. */
    public boolean isNamedAudience() {
        return address.startsWith("department/")
                || address.startsWith("site/")
                || address.startsWith("role/");
    }

    public boolean isWorkspace() {
        return address.startsWith("workspace/");
    }

    /** The workspace's id; only for workspaces. */
    public long workspaceId() {
        return Long.parseLong(address.substring("workspace/".length()));
    }
}
