package org.rounds.stream.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.shared.service.Caller;
import org.rounds.stream.model.StreamRole;
import org.rounds.stream.model.StreamVerb;
import org.rounds.testing.Signed;

/** Verbs and holders of each role, written by hand. */
class StreamVerbsTest {

    private static final Caller STAFF = Signed.staff(7);
    private static final Caller GUEST = Signed.guest(8);

    @ParameterizedTest(name = "{0}: {1}, archived: {2}")
    @CsvSource({
        "OWNER,     read write moderate manage, read moderate manage",
        "MODERATOR, read write moderate,        read moderate",
        "MEMBER,    read write,                 read",
        "GUEST,     read write,                 read",
        "READER,    read,                       read"
    })
    void everyRoleHasItsVerbs(StreamRole role, String verbs, String archived) {
        assertThat(verbs(place(role, false))).isEqualTo(verbs);
        assertThat(verbs(place(role, true))).isEqualTo(archived);
    }

    @Test
    void noRoleHasNoVerb() {
        assertThat(verbs(place(null, false))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} for staff={2}: staff {3}, guest {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "workspace/1,  OWNER,     false, OWNER,     GUEST",
                "workspace/1,  MODERATOR, true,  MODERATOR, GUEST",
                "workspace/1,  MEMBER,    true,  MEMBER,    GUEST",
                "workspace/1,  GUEST,     false, GUEST,     GUEST",
                "workspace/1,  -,         true,  READER,    -",
                "workspace/1,  -,         false, -,         -",
                "person/1,     -,         true,  READER,    -",
                "topic/sepsis, -,         true,  READER,    -",
                "everyone,     -,         true,  MEMBER,    -",
                "department/1, -,         true,  MEMBER,    -",
                "site/1,       -,         true,  MEMBER,    -",
                "role/nurse,   -,         true,  MEMBER,    -"
            })
    void grantsGiveRoles(
            String address, String granted, boolean forStaff, StreamRole staff, StreamRole guest) {
        assertThat(StreamAccess.role(STAFF, granted, address, forStaff)).isEqualTo(staff);
        assertThat(StreamAccess.role(GUEST, granted, address, forStaff)).isEqualTo(guest);
    }

    private static String verbs(StreamAccess place) {
        return Arrays.stream(StreamVerb.values())
                .filter(place::may)
                .map(verb -> verb.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static StreamAccess place(StreamRole role, boolean archived) {
        return new StreamAccess(1, "workspace/1", "Name", "/", true, false, archived, role);
    }
}
