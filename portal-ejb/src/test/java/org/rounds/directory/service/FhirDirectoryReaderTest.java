package org.rounds.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.people.model.PersonName;
import org.rounds.people.service.Absence;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;

/** A FHIR directory is read as people, units and roles. */
class FhirDirectoryReaderTest extends FhirDirectoryReading {

    @Test
    void readsAPractitioner() throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                """
                "fullUrl":"urn:uuid:0-1"
                """,
                                """
                "resourceType":"Practitioner","id":"p1",
                "identifier":[{"system":"%s","value":"1234567893"},{"value":"77"}],
                "name":[{"use":"old","family":"Gone"},{"family":"Usual"},
                    {"use":"official","family":"Healer142","given":["Nora","B."],"prefix":["Dr."]}],
                "telecom":[{"system":"phone","value":"1"},{"system":"email","value":"home@example.org","use":"home"},
                    {"system":"email","value":"nora@example.org","use":"work"}],
                "communication":[{"coding":[{"code":"de"}]},{"text":"Ladin"}],
                "qualification":[{"code":{"text":"Surgeon",
                    "coding":[{"system":"http://nucc.org/provider-taxonomy","code":"208600000X"}]}}]
                """
                                        .formatted(NPI)));
        assertThat(sink.all(DirectoryPerson.class))
                .containsExactly(
                        new DirectoryPerson(
                                NPI,
                                "1234567893",
                                List.of(
                                        "Practitioner/p1",
                                        "urn:uuid:0-1",
                                        "Practitioner?identifier=" + NPI + "|1234567893",
                                        "Practitioner?identifier=77"),
                                null,
                                new PersonName("Nora B.", "Healer142", "Nora B. Healer142"),
                                "nora@example.org",
                                DirectoryPerson.Position.of("Surgeon"),
                                "1234567893",
                                "208600000X",
                                List.of("de", "Ladin"),
                                true,
                                false));
    }

    @Test
    void goesByTheIdWhereThereIsNoIdentifierAndHearsThatSomebodyIsInactive() throws Exception {
        DirectoryPerson person =
                read(resource(
                                "",
                                """
                "resourceType":"Practitioner","id":"p1","active":false,"name":[{"text":"Dr. A"}]
                """))
                        .all(DirectoryPerson.class)
                        .get(0);
        assertThat(person.system()).isEqualTo("fhir");
        assertThat(person.externalId()).isEqualTo("p1");
        assertThat(person.name().display()).isEqualTo("Dr. A");
        assertThat(person.active()).isFalse();
    }

    @Test
    void readsUnitsOfBothKinds() throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                "",
                                """
                        "resourceType":"Location","id":"l1","name":"Main House"
                        """),
                        resource(
                                "",
                                """
                        "resourceType":"Organization","name":"Surgery","identifier":[{"system":"urn:x","value":"9"}]
                        """));
        assertThat(sink.all(DirectoryUnit.class))
                .containsExactly(
                        new DirectoryUnit(
                                DirectoryUnit.Kind.SITE,
                                "fhir",
                                "l1",
                                "Main House",
                                null,
                                List.of("Location/l1")),
                        new DirectoryUnit(
                                DirectoryUnit.Kind.DEPARTMENT,
                                "urn:x",
                                "9",
                                "Surgery",
                                null,
                                List.of("Organization?identifier=urn:x|9")));
    }

    @Test
    void readsARoleWithConditionalAndLogicalReferences() throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                "",
                                """
                "resourceType":"PractitionerRole","id":"r1","identifier":[{"system":"urn:x","value":"23"}],
                "practitioner":{"reference":"Practitioner?identifier=%s%%7C1234567893"},
                "organization":{"identifier":{"system":"urn:x","value":"9"}},
                "location":[{"reference":"Location/l1/_history/3"},{"reference":"Location/l2"}],
                "code":[{"coding":[{"code":"RP","display":"Referring provider"}]}],
                "specialty":[{"coding":[{"system":"http://snomed.info/sct","code":"1"}]},
                    {"coding":[{"system":"http://nucc.org/provider-taxonomy","code":"208600000X"}]}],
                "period":{"start":"2024-02","end":"2024-02"}
                """
                                        .formatted(NPI)));
        assertThat(sink.all(DirectoryAssignment.class))
                .containsExactly(
                        new DirectoryAssignment(
                                "fhir",
                                "r1",
                                "Practitioner?identifier=" + NPI + "|1234567893",
                                "Organization?identifier=urn:x|9",
                                "Location/l1",
                                "Referring provider",
                                "208600000X",
                                LocalDate.of(2024, 2, 1),
                                LocalDate.of(2024, 2, 29),
                                List.of()));
        assertThat(sink.noticeKeys())
                .containsExactly("1 location only-first", "1 specialty only-first");
    }

    @Test
    void readsWhenSomebodyIsNotAvailable() throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                "",
                                """
                "resourceType":"PractitionerRole","id":"r1","practitioner":{"reference":"Practitioner/p1"},
                "notAvailable":[{"description":"Leave","during":{"start":"2026-12-24","end":"2027-01-02"}},
                    {"description":"Whoever knows when"},{"during":{"start":"2027-03-01"}},
                    {"during":{"start":"2027-06","end":"2027-05"}},{"during":{"start":"soon","end":"later"}}]
                """));
        assertThat(sink.all(DirectoryAssignment.class).get(0).absences())
                .containsExactly(
                        new Absence.Plan(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2)));
        assertThat(sink.noticeKeys())
                .containsExactly("1 notAvailable invalid", "1 notAvailable invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"meta\":{\"lastUpdated\":\"2024-05-06T10:00:00Z\"}',2024-05-06",
        "'\"period\":{\"start\":\"2023-01-01\",\"end\":\"2999-12-31\"}',2023-01-01",
        "'\"period\":{\"end\":\"1969-12-31\"}',1969-12-31",
        "'\"id\":\"r1\"',1970-01-01",
    })
    void endsARoleThatIsNotActive(String said, LocalDate last) throws Exception {
        DirectoryAssignment role =
                read(resource(
                                "",
                                """
                "resourceType":"PractitionerRole","id":"r1","active":false,
                "practitioner":{"reference":"Practitioner/p1"},
                """
                                        + said))
                        .all(DirectoryAssignment.class)
                        .get(0);
        assertThat(role.to()).isEqualTo(last);
        assertThat(role.from() == null || !role.from().isAfter(last)).isTrue();
    }

    @Test
    void handsOverUnitsThenPersonsThenAssignments() throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                "",
                                "\"resourceType\":\"PractitionerRole\",\"id\":\"r\","
                                        + "\"practitioner\":{\"reference\":\"urn:uuid:1\"}"),
                        resource(
                                "",
                                "\"resourceType\":\"Practitioner\",\"id\":\"p\",\"name\":[{\"family\":\"A\"}]"),
                        resource(
                                "",
                                "\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"O\""));
        assertThat(sink.order())
                .containsExactly("DirectoryUnit", "DirectoryPerson", "DirectoryAssignment");
        assertThat(sink.calls).extracting(RecordingSink.Call::row).containsExactly(3, 2, 1);
    }

    @Test
    void findsTheTypeOfTheBundleEvenBehindItsEntries() throws Exception {
        Path file =
                file(
                        "\uFEFF{\"entry\":[{\"resource\":{\"resourceType\":\"Organization\",\"id\":\"o\","
                                + "\"name\":\"O\"}}],\"resourceType\":\"Bundle\"}");
        RecordingSink sink = new RecordingSink();
        new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1)).check(file);
        new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1)).read(file, sink);
        assertThat(sink.all(DirectoryUnit.class)).hasSize(1);
    }

    @Test
    void takesTheFirstIdentifierInUseForGoodAndOnlyTheOneOfItsSystemAsProviderNumber()
            throws Exception {
        DirectoryPerson person =
                read(resource(
                                "",
                                """
                "resourceType":"Practitioner","id":"p1","name":[{"family":"A"}],
                "identifier":[{"system":"urn:x","value":"1","use":"old"},{"value":"2"},{"system":"urn:x"},
                    {"system":"urn:staff","value":"3"},{"system":"%s","value":"1","use":"old"},
                    {"system":"%s","value":"1234567893"}]
                """
                                        .formatted(NPI, NPI)))
                        .all(DirectoryPerson.class)
                        .get(0);
        assertThat(person.system()).isEqualTo("urn:staff");
        assertThat(person.externalId()).isEqualTo("3");
        assertThat(person.npi()).isEqualTo("1234567893");
    }

    @Test
    void followsAbsoluteVersionedAndContainedReferencesAndReportsTheRest() throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                "",
                                "\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"Unit\""),
                        role(
                                "https://x.org/fhir/Practitioner/p/_history/2",
                                "https://x.org/Organization/o"),
                        role("Practitioner/p/_history/3", "https://x.org/Organization/other"),
                        role("#me", "#unit"),
                        role("#nobody", "#unit"));
        assertThat(sink.all(DirectoryAssignment.class))
                .extracting(DirectoryAssignment::personKey)
                .containsExactly(
                        "https://x.org/fhir/Practitioner/p",
                        "Practitioner/p",
                        "Practitioner?identifier=urn:x|7");
        assertThat(sink.all(DirectoryAssignment.class))
                .extracting(DirectoryAssignment::departmentKey)
                .containsExactly(
                        "Organization/o",
                        "https://x.org/Organization/other",
                        "Organization?identifier=urn:o|8");
        assertThat(sink.faultKeys()).containsExactly("5 practitioner unsupported-reference");
    }

    private int roles;

    private String role(String practitioner, String organization) {
        return resource(
                "",
                """
                "resourceType":"PractitionerRole","id":"r%d","practitioner":{"reference":"%s"},
                "organization":{"reference":"%s"},
                "contained":[{"resourceType":"Practitioner","id":"me","identifier":[{"system":"urn:x","value":"7"}]},
                {"resourceType":"Organization","id":"unit","identifier":[{"system":"urn:o","value":"8"}]}]
                """
                        .formatted(roles++, practitioner, organization));
    }
}
