package org.rounds.stream.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.StreamVerb;

/** Rights of each kind of caller in each kind of stream, written by hand. */
class FeedPolicyTest {

    private static final long ME = 7;

    @ParameterizedTest(name = "{0} as {2} in {1}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "staff, everyone,        -,         see read write mine settle",
                "guest, everyone,        -,         see",
                "staff, person,          -,         see read",
                "guest, person,          -,         see",
                "staff, topic,           -,         see read",
                "guest, topic,           -,         see",
                "staff, open,            -,         see read",
                "guest, open,            -,         ''",
                "staff, closed,          -,         see",
                "guest, closed,          -,         ''",
                "staff, private,         -,         ''",
                "guest, private,         -,         ''",
                "staff, open,            MEMBER,    see read write mine settle",
                "staff, closed,          MEMBER,    see read write mine settle",
                "staff, private,         MEMBER,    see read write mine settle",
                "guest, private,         GUEST,     see read write mine settle",
                "guest, open,            GUEST,     see read write mine settle",
                "guest, private,         OWNER,     see read write mine settle",
                "guest, open,            MODERATOR, see read write mine settle",
                "staff, private,         MODERATOR, see read write mine settle moderate settle-others others",
                "staff, closed,          OWNER,     see read write mine settle moderate settle-others others",
                "staff, open archived,   -,         see read",
                "staff, open archived,   MEMBER,    see read",
                "staff, private archived,MODERATOR, see read moderate others",
                "staff, everyone archived, -,       see read"
            })
    void grants(String who, String where, String role, String expected) {
        Caller caller = new Caller(ME, "me", "Me", who.equals("staff"), Set.of(Roles.ADMIN));
        assertThat(granted(caller, place(caller, where, role))).isEqualTo(expected);
    }

    private static String granted(Caller caller, StreamAccess place) {
        return String.join(
                        " ",
                        FeedPolicy.maySee(caller, place) ? "see" : "",
                        place.may(StreamVerb.READ) ? "read" : "",
                        place.may(StreamVerb.WRITE) ? "write" : "",
                        FeedPolicy.mayEdit(caller, place, ME) ? "mine" : "",
                        FeedPolicy.mayAccept(caller, place, ME) ? "settle" : "",
                        place.may(StreamVerb.MODERATE) ? "moderate" : "",
                        FeedPolicy.mayAccept(caller, place, ME + 1) ? "settle-others" : "",
                        FeedPolicy.mayDelete(caller, place, ME + 1) ? "others" : "",
                        FeedPolicy.mayEdit(caller, place, ME + 1) ? "ERROR" : "")
                .replaceAll(" +", " ")
                .strip();
    }

    private static StreamAccess place(Caller caller, String where, String role) {
        String kind = where.split(" ")[0];
        boolean room = kind.matches("open|closed|private");
        String address = room ? "workspace/1" : kind.equals("everyone") ? kind : kind + "/1";
        boolean forStaff = !kind.matches("closed|private");
        return new StreamAccess(
                1,
                address,
                "Name",
                "/",
                forStaff,
                kind.equals("private"),
                where.endsWith("archived"),
                StreamAccess.role(caller, role, address, forStaff));
    }
}
