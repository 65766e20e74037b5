package org.rounds.stream.service;

import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Row;
import org.rounds.shared.text.TextMarks;
import org.rounds.stream.model.Readers;
import org.rounds.stream.model.Stream;
import org.rounds.stream.model.StreamRole;
import org.rounds.stream.model.StreamVerb;

/**
 * A stream with the caller's role in it. Features that keep content beside a stream (files, notes,
 * tasks) call {@link #may} and do not depend on workspaces.
 *
 * @param role the caller's role; null for no rights at all
 */
public record StreamAccess(
        long id,
        String address,
        String name,
        String link,
        boolean forStaff,
        boolean hidden,
        boolean archived,
        StreamRole role) {

    /** Pattern of addresses of departments, sites and roles. */
    public static final String NAMED_AUDIENCES =
            "(department|site)/" + TimeOrderedId.PATTERN + "|role/.{1,200}";

    /** Pattern of addresses of all audiences. */
    public static final String AUDIENCES = Stream.EVERYONE + "|" + NAMED_AUDIENCES;

    /** Pattern of addresses of all streams for posting. */
    public static final String ADDRESSES = AUDIENCES + "|workspace/" + TimeOrderedId.PATTERN;

    public static final String COLUMNS =
            "s.id as stream_id, s.address as stream_address, s.name as stream_name, s.link as stream_link,"
                    + " s.readers as stream_readers, s.hidden as stream_hidden, s.archived as stream_archived,"
                    + " g.role as granted_role";

    /** Maps {@link #COLUMNS}, of which {@code g} is the caller's grant. */
    public static StreamAccess read(Caller caller, Row row) {
        String address = row.text("stream_address");
        boolean forStaff = Readers.valueOf(row.text("stream_readers")) == Readers.STAFF;
        return new StreamAccess(
                row.id("stream_id"),
                address,
                row.text("stream_name"),
                row.text("stream_link"),
                forStaff,
                row.flag("stream_hidden"),
                row.flag("stream_archived"),
                role(caller, row.text("granted_role"), address, forStaff));
    }

    /**
     * The role of a caller in a stream.
     *
     * @param granted the role of the caller's grant; null without one. For guests of the hospital
     *     it always counts as {@link StreamRole#GUEST}
     * @param forStaff whether all staff can read the stream
     * @return null for no rights at all
     */
    static StreamRole role(Caller caller, String granted, String address, boolean forStaff) {
        if (granted != null) {
            return caller.staff() ? StreamRole.valueOf(granted) : StreamRole.GUEST;
        }
        if (!caller.staff() || !forStaff) {
            return null;
        }
        return isAudience(address) ? StreamRole.MEMBER : StreamRole.READER;
    }

    /** Whether the caller's {@link StreamRole} includes the verb. */
    public boolean may(StreamVerb verb) {
        return role != null && role.may(verb, archived);
    }

    /**
     * Normalizes the address of a stream.
     *
     * @param stream an address, or {@code topic/NAME} in any spelling
     * @throws Invalid if the kind of stream is unknown
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

    /** Whether it is a department, a site or a role. */
    public boolean isNamedAudience() {
        return isNamedAudience(address);
    }

    private static boolean isNamedAudience(String address) {
        return address.startsWith("department/")
                || address.startsWith("site/")
                || address.startsWith("role/");
    }

    /** Whether it is everyone, a department, a site or a role. */
    private static boolean isAudience(String address) {
        return address.equals(Stream.EVERYONE) || isNamedAudience(address);
    }

    public boolean isWorkspace() {
        return address.startsWith("workspace/");
    }

    /** Id of the workspace; only for workspaces. */
    public long workspaceId() {
        return Long.parseLong(address.substring("workspace/".length()));
    }
}
