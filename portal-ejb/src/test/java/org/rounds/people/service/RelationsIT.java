package org.rounds.people.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rounds.people.model.PersonName;
import org.rounds.people.model.RelationKind;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Wiring;

/** How sources change relations and accounts of people, and that a dry run says the same. */
class RelationsIT {

    private static final String STAFF = "staff-csv";
    private static final String FHIR = "fhir";
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    private final Database database;
    private PersonIntake intake;
    private PersonQueries queries;

    RelationsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        on(FIRST_OF_JULY.minusDays(30));
    }

    private void on(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        Wiring wiring = new Wiring(database, Clock.fixed(noon, ZoneOffset.UTC));
        intake = wiring.get(PersonIntake.class);
        queries = wiring.get(PersonQueries.class);
    }

    @OnBothDatabases
    void aRelationThatChangesEndsTheDayBefore() {
        assertThat(says(STAFF, RelationKind.RESIDENT, true)).isEqualTo(ImportOutcome.CREATED);
        on(FIRST_OF_JULY);
        assertThat(says(STAFF, RelationKind.MEDICAL_STAFF, true)).isEqualTo(ImportOutcome.UPDATED);
        assertThat(says(STAFF, RelationKind.MEDICAL_STAFF, true))
                .isEqualTo(ImportOutcome.UNCHANGED);
        assertThat(relations())
                .containsExactly(
                        new Profile.Relation("medical-staff", FIRST_OF_JULY, null, true),
                        new Profile.Relation("resident", null, FIRST_OF_JULY.minusDays(1), false));
    }

    @OnBothDatabases
    void aRelationEndsWithTheLastDayOfWhoLeaves() {
        says(STAFF, RelationKind.EMPLOYED, true);
        on(FIRST_OF_JULY);
        says(STAFF, RelationKind.EMPLOYED, false);
        assertThat(relations())
                .containsExactly(new Profile.Relation("employed", null, FIRST_OF_JULY, true));
        on(FIRST_OF_JULY.plusDays(9));
        says(STAFF, RelationKind.EMPLOYED, true);
        assertThat(relations())
                .containsExactly(
                        new Profile.Relation("employed", FIRST_OF_JULY.plusDays(9), null, true),
                        new Profile.Relation("employed", null, FIRST_OF_JULY, false));
    }

    @OnBothDatabases
    void practitionersAreMedicalStaffUntilAListSaysOtherwise() {
        says(FHIR, null, true);
        assertThat(relations())
                .containsExactly(new Profile.Relation("medical-staff", null, null, true));
        assertThat(profile().affiliation().account()).isFalse();
        assertThat(audience()).isEmpty();
        assertThat(says(STAFF, RelationKind.EMPLOYED, true)).isEqualTo(ImportOutcome.UPDATED);
        assertThat(relations()).containsExactly(new Profile.Relation("employed", null, null, true));
        assertThat(profile().affiliation().account()).isTrue();
        assertThat(audience()).hasSize(1);
        assertThat(says(FHIR, null, true)).isEqualTo(ImportOutcome.UPDATED);
        assertThat(relations()).containsExactly(new Profile.Relation("employed", null, null, true));
    }

    @OnBothDatabases
    void aDryRunSaysWhatTheImportDoes() {
        List<DirectoryPerson> rows =
                List.of(
                        person(FHIR, null, true),
                        person(STAFF, RelationKind.EMPLOYED, true),
                        person(STAFF, RelationKind.EMPLOYED, true),
                        person(STAFF, RelationKind.AGENCY, true),
                        person(STAFF, RelationKind.AGENCY, false),
                        person(STAFF, RelationKind.EMPLOYED, true));
        PeopleRehearsal rehearsal = intake.rehearse();
        for (DirectoryPerson row : rows) {
            List<ImportOutcome> outcomes = new ArrayList<>();
            database.run(() -> outcomes.add(rehearsal.person(row)));
            assertThat(outcomes).containsExactly(take(row));
        }
    }

    private ImportOutcome says(String system, RelationKind kind, boolean active) {
        return take(person(system, kind, active));
    }

    private ImportOutcome take(DirectoryPerson said) {
        List<ImportOutcome> outcomes = new ArrayList<>();
        database.run(() -> outcomes.add(intake.person(said)));
        return outcomes.get(0);
    }

    /** Rae, whom both sources identify by the same NPI. */
    private static DirectoryPerson person(String system, RelationKind kind, boolean active) {
        return new DirectoryPerson(
                system,
                "rae." + system,
                List.of(),
                system.equals(STAFF) ? "rae.okafor" : null,
                new PersonName("Rae", "Okafor", "Rae Okafor"),
                null,
                new DirectoryPerson.Position("Physician", null, null, null, kind),
                "1234567893",
                null,
                List.of(),
                active,
                false);
    }

    private List<Profile.Relation> relations() {
        return profile().affiliation().relations();
    }

    private Profile profile() {
        List<Profile> found = new ArrayList<>();
        Caller reader = new Caller(1, "nora", "Nora", true, Set.of());
        database.run(
                () -> {
                    long id =
                            intake.idOf(FHIR, "rae.fhir")
                                    .or(() -> intake.idOf(STAFF, "rae.staff-csv"))
                                    .orElseThrow();
                    found.add(queries.profile(reader, String.valueOf(id)).orElseThrow());
                });
        return found.get(0);
    }

    private List<Long> audience() {
        List<Long> members = new ArrayList<>();
        database.run(
                () ->
                        members.addAll(
                                Rows.list(
                                        database.entities(),
                                        "select person_id from audience_member where address = 'everyone'",
                                        Parameters.none(),
                                        row -> row.id("person_id"))));
        return members;
    }
}
