package org.rounds.markup.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TextForm;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Wiring;

/** Every text is validated, and mentions only readers of its stream. */
class TextGateIT {

    private final Database database;
    private final TextGate gate;
    private final SampleHospital hospital;

    TextGateIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        gate = new Wiring(database, Clock.systemUTC()).get(TextGate.class);
        hospital = SampleHospital.in(database, 12, 3, 0);
    }

    private GatedText admit(String text, String address) {
        return database.in(() -> gate.admit(text, TextForm.MARKED, address));
    }

    @OnBothDatabases
    void readersAreMentioned() {
        String room = "workspace/" + hospital.rooms().get(2);
        GatedText text = admit("@Person1, @person3. and @nobody on #Sepsis", room);
        assertThat(text.mentioned())
                .containsExactlyInAnyOrder(hospital.people().get(1), hospital.people().get(3));
        assertThat(text.topics()).containsExactly("sepsis");
        assertThat(text.text().html())
                .contains("&#64;Anna Nörd01</a>", "&#64;Anna Nörd03</a>", "&#64;nobody");
    }

    @OnBothDatabases
    void whoMayNotReadOrNotSignInIsNotMentioned() {
        String staffOnly = "person/" + hospital.people().get(0);
        assertThat(admit("@person11 @person10 @person1", staffOnly).mentioned())
                .as("a guest, an author of history and a colleague")
                .containsExactly(hospital.people().get(1));
        assertThat(admit("@person1", "workspace/404").mentioned()).isEmpty();
    }

    @OnBothDatabases
    void limitsHold() {
        String place = "everyone";
        assertThat(admit("x".repeat(20_000), place).text().source()).hasSize(20_000);
        for (String text : List.of("", "  \n ", "\u0000", "\u200B \u2060", "x".repeat(20_001))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> admit(text, place));
        }
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> admit(null, place));
    }

    @OnBothDatabases
    void aTextOfAnArchiveIsTakenWithMoreTopicsThanItIsFoundBy() {
        String many =
                IntStream.range(0, 60).mapToObj(i -> "#topic" + i).collect(Collectors.joining(" "));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> admit(many, "everyone"));
        GatedText archived = database.in(() -> gate.admit(many, TextForm.PLAIN, "everyone"));
        assertThat(archived.text().source()).isEqualTo(many);
        assertThat(archived.topics()).hasSize(50);
    }

    @OnBothDatabases
    void whatCannotBeSeenOrStoredIsTakenOut() {
        assertThat(admit(" a\r\nb\rc\u0000\u0007\td ", "everyone").text().source())
                .isEqualTo("a\nb\nc\td");
    }

    @OnBothDatabases
    void theLargestTextCanBeStored() {
        String deep = ">".repeat(19_990) + "x";
        String wide = "|a".repeat(9_900) + "\n" + "|-".repeat(90);
        String list = "- ".repeat(9_990) + "x";
        String many = "*a ".repeat(6_600);
        String open = "![".repeat(9_990);
        String both = "*a_".repeat(3_300) + "_b*".repeat(3_300);
        for (String text : List.of(deep, wide, list, many, open, both)) {
            try {
                assertThat(admit(text, "everyone").text().html())
                        .hasSizeLessThanOrEqualTo(1_000_000);
            } catch (Invalid tooLong) {
                assertThat(tooLong.errors().get(0).key()).isEqualTo("invalid.too-long");
            }
        }
    }
}
