package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rounds.shared.model.Visibility;
import org.rounds.stream.model.StreamRole;
import org.rounds.stream.model.StreamVerb;
import org.rounds.workspace.model.WorkspaceRole;

/** Rights of each kind of caller in each kind of workspace, written by hand. */
class WorkspacePolicyTest {

    @ParameterizedTest(name = "{0} {2} invited={3} in {1} archived={4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "staff, OPEN,    -,         no,  no,  see read join",
                "staff, CLOSED,  -,         no,  no,  see request",
                "staff, PRIVATE, -,         no,  no,  ''",
                "guest, OPEN,    -,         no,  no,  ''",
                "guest, CLOSED,  -,         no,  no,  ''",
                "guest, PRIVATE, -,         no,  no,  ''",
                "staff, OPEN,    -,         yes, no,  see read join",
                "staff, CLOSED,  -,         yes, no,  see join",
                "staff, PRIVATE, -,         yes, no,  see join",
                "guest, OPEN,    -,         yes, no,  see join",
                "guest, CLOSED,  -,         yes, no,  see join",
                "guest, PRIVATE, -,         yes, no,  see join",
                "staff, OPEN,    -,         no,  yes, see read",
                "staff, CLOSED,  -,         no,  yes, see",
                "staff, PRIVATE, -,         no,  yes, ''",
                "staff, PRIVATE, -,         yes, yes, see",
                "guest, OPEN,    -,         no,  yes, ''",
                "guest, OPEN,    -,         yes, yes, see",
                "guest, PRIVATE, GUEST,     no,  no,  see read post",
                "staff, OPEN,    GUEST,     no,  no,  see read post",
                "staff, OPEN,    MEMBER,    no,  no,  see read post",
                "staff, CLOSED,  MEMBER,    no,  no,  see read post",
                "staff, PRIVATE, MEMBER,    no,  no,  see read post",
                "staff, PRIVATE, MEMBER,    no,  yes, see read",
                "staff, OPEN,    MODERATOR, no,  no,  see read post admit",
                "staff, PRIVATE, MODERATOR, no,  no,  see read post admit",
                "staff, PRIVATE, MODERATOR, no,  yes, see read",
                "staff, OPEN,    OWNER,     no,  no,  see read post edit admit manage",
                "staff, CLOSED,  OWNER,     no,  no,  see read post edit admit manage",
                "staff, PRIVATE, OWNER,     no,  no,  see read post edit admit manage",
                "staff, PRIVATE, OWNER,     no,  yes, see read edit manage"
            })
    void grants(
            String who,
            Visibility visibility,
            WorkspaceRole role,
            String invited,
            String archived,
            String expected) {
        WorkspaceAccess access =
                new WorkspaceAccess(
                        who.equals("staff"),
                        visibility,
                        role,
                        false,
                        invited.equals("yes"),
                        archived.equals("yes"));
        assertThat(String.join(" ", granted(access))).isEqualTo(expected);
    }

    /** Rights in the workspace and in its stream must agree. */
    @ParameterizedTest
    @EnumSource
    void aRoleMayTheSameInTheStreamOfTheRoom(WorkspaceRole role) {
        StreamRole there = StreamRole.valueOf(role.name());
        for (boolean archived : new boolean[] {false, true}) {
            WorkspaceAccess access =
                    new WorkspaceAccess(true, Visibility.PRIVATE, role, false, false, archived);
            assertThat(there.may(StreamVerb.READ, archived))
                    .isEqualTo(WorkspacePolicy.mayRead(access));
            assertThat(there.may(StreamVerb.WRITE, archived))
                    .isEqualTo(WorkspacePolicy.mayPost(access));
            assertThat(there.may(StreamVerb.MANAGE, archived))
                    .isEqualTo(WorkspacePolicy.mayManageMembers(access))
                    .isEqualTo(WorkspacePolicy.mayEdit(access));
        }
    }

    private static Set<String> granted(WorkspaceAccess access) {
        Set<String> granted = new LinkedHashSet<>();
        add(granted, "see", WorkspacePolicy.maySee(access));
        add(granted, "read", WorkspacePolicy.mayRead(access));
        add(granted, "post", WorkspacePolicy.mayPost(access));
        add(granted, "join", WorkspacePolicy.mayJoin(access));
        add(granted, "request", WorkspacePolicy.mayRequest(access));
        add(granted, "edit", WorkspacePolicy.mayEdit(access));
        add(granted, "admit", WorkspacePolicy.mayAdmit(access));
        add(granted, "manage", WorkspacePolicy.mayManageMembers(access));
        return granted;
    }

    private static void add(Set<String> granted, String verb, boolean may) {
        if (may) {
            granted.add(verb);
        }
    }
}
