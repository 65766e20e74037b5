package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Signed;

/**
 * Required readers and acknowledgements: the record for surveyors does not change with the
 * directory.
 */
class MustReadsIT extends MustReadFixture {

    MustReadsIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void theFileShowsTheAudienceOfTheDayWhatEverTheDirectorySaysLater() {
        long id = issue(manager, false, "department/1", "role/nurse 😀");
        run(Signed.staff(person(3)), () -> mustReads.acknowledge(id, 1));
        run(manager, () -> records.exempt(id, person(6), "On leave until March"));
        String before = csv(manager, id);
        byte[] pdfBefore = pdf(manager, id);
        assertThat(before.lines()).hasSize(1 + 10);
        assertThat(before).contains("Nörd03", "Ward 1", "On leave until March");

        change(
                "update person set display_name = 'Other', sort_name = 'a', title = 'Chief'",
                Parameters.none());
        change("update person set department_id = 2, site_id = null", Parameters.none());
        change("update department set name = 'Closed ward' where id = 1", Parameters.none());
        change(
                "update person set status = 'DEACTIVATED' where id = :id",
                Parameters.of("id", person(4)));
        change("update person set guest = true where id = :id", Parameters.of("id", person(5)));
        change(
                "update person set guest = false, title = 'Nurse 😀' where id = :id",
                Parameters.of("id", person(11)));
        database.run(growth::grow);

        assertThat(csv(manager, id)).isEqualTo(before);
        assertThat(pdf(manager, id)).isEqualTo(pdfBefore);
    }

    @OnBothDatabases
    void theRecordOutlivesItsAnnouncement() {
        long id = issue(manager, false, "department/1");
        run(Signed.staff(person(3)), () -> mustReads.acknowledge(id, 1));
        String before = csv(manager, id).replace("Two nurses check the pump.", "");
        run(manager, () -> activities.delete(id));
        clock.set(due.plus(Duration.ofDays(1)));
        assertThat(csv(manager, id)).as("nobody is late with what is gone").isEqualTo(before);
        assertThat(page(manager, id, null, null).progress().late()).isZero();
        assertThat(names(manager, id)).hasSize(4);
        assertThatExceptionOfType(NotFound.class)
                .as("for others it is gone")
                .isThrownBy(() -> csv(Signed.staff(person(3)), id));
        assertThatExceptionOfType(NotFound.class)
                .as("what is deleted is not signed off")
                .isThrownBy(() -> run(manager, () -> records.signOff(id, null)));
    }

    @OnBothDatabases
    void joinersReadItWhereTheIssuerWantsThat() {
        change(
                "update person set department_id = 2 where id = :id",
                Parameters.of("id", person(3)));
        long open = issue(manager, true, "department/1");
        long frozen = issue(manager, false, "department/1");
        assertThat(names(manager, open)).hasSize(3).doesNotContain("Anna Nörd03");
        change(
                "update person set department_id = 1 where id = :id",
                Parameters.of("id", person(3)));
        clock.set(due.minusSeconds(60));
        database.run(growth::grow);
        database.run(growth::grow);
        assertThat(names(manager, open)).hasSize(4).contains("Anna Nörd03");
        assertThat(names(manager, frozen)).hasSize(3);
        assertThat(asked(Signed.staff(person(3)), open).dueAt())
                .as("as much time as the others had")
                .isEqualTo(due.minusSeconds(60).plus(Duration.ofDays(7)));
    }

    @OnBothDatabases
    void whoWorksThereForSomeDaysBelongsToItOnTheseDays() {
        String assigned =
                "insert into assignment (id, system, external_id, person_id, department_id, from_date, to_date)"
                        + " values (:id, 's', cast(:externalId as varchar), :person, 1, :from, :to)";
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        change(
                assigned,
                Parameters.of("id", 1L)
                        .and("externalId", 1L)
                        .and("person", person(1))
                        .and("from", today.minusDays(3))
                        .and("to", today));
        change(
                assigned,
                Parameters.of("id", 2L)
                        .and("externalId", 2L)
                        .and("person", person(2))
                        .and("from", today.minusDays(9))
                        .and("to", today.minusDays(1)));
        change(
                assigned,
                Parameters.of("id", 3L)
                        .and("externalId", 3L)
                        .and("person", person(4))
                        .and("from", today.plusDays(1))
                        .and("to", today.plusDays(9)));
        assertThat(names(manager, issue(manager, false, "department/1")))
                .contains("Anna Nörd01", "Anna Nörd03")
                .doesNotContain("Anna Nörd02", "Anna Nörd04");
    }

    @OnBothDatabases
    void onlyWhoMayReadInThePlaceIsAsked() {
        String room = "workspace/" + hospital.rooms().get(1);
        assertThat(names(lead, issue(lead, false, room)))
                .as("the guest of the room, but not an author of history")
                .hasSize(11)
                .contains("Anna Nörd11");
        assertThat(names(manager, issue(manager, false, room, "department/1")))
                .as("a guest does not read what is for everyone")
                .hasSize(10)
                .doesNotContain("Anna Nörd11");
        change("update person set guest = true where department_id = 2", Parameters.none());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> issue(manager, false, "department/2"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> issue(manager, false, "department/404"));
    }

    @OnBothDatabases
    void theListOfReadersIsReadPageByPage() {
        long id = issue(manager, false);
        String next = null;
        StringBuilder walked = new StringBuilder();
        do {
            String cursor = next;
            var page = as(manager, () -> records.list(id, null, null, null, 3, cursor));
            page.items().forEach(entry -> walked.append(entry.person().name()).append('\n'));
            next = page.next();
        } while (next != null);
        assertThat(walked.toString().lines()).containsExactlyElementsOf(names(manager, id));
        assertThat(as(manager, () -> records.list(id, "done", null, 1L, 9, null)).items())
                .isEmpty();
        assertThat(as(manager, () -> records.list(id, "open", null, 1L, 9, null)).items())
                .allSatisfy(entry -> assertThat(entry.unit().id()).isEqualTo(1L))
                .hasSize(4);
    }
}
