package org.rounds.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportRefused.Reason;
import org.rounds.importfile.service.RecordLimitReader;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.importfile.service.RowFault;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;

/** Faults of a FHIR directory are refused or reported, and the rest is read. */
class FhirDirectoryFaultTest extends FhirDirectoryReading {

    @ParameterizedTest
    @CsvSource({
        "'',practitioner required",
        "'\"practitioner\":{\"display\":\"Dr. A\"}',practitioner required",
        "'\"practitioner\":{\"reference\":\"#p1\"}',practitioner unsupported-reference",
        "'\"practitioner\":{\"reference\":\"Patient/1\"}',practitioner unsupported-reference",
        "'\"practitioner\":{\"reference\":\"Practitioner?name=A\"}',practitioner unsupported-reference",
        "'\"practitioner\":{\"reference\":\"Practitioner/1\"},\"period\":{\"start\":\"soon\"}',period.start invalid",
        "'\"practitioner\":{\"reference\":\"Practitioner/1\"},"
                + "\"period\":{\"start\":\"2024\",\"end\":\"2023\"}',period invalid",
    })
    void leavesOutARoleWithAFault(String said, String fault) throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                "",
                                "\"resourceType\":\"PractitionerRole\",\"id\":\"r\""
                                        + (said.isEmpty() ? "" : "," + said)));
        assertThat(sink.faultKeys()).containsExactly("1 " + fault);
        assertThat(sink.all(DirectoryAssignment.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"id\":\"p\"',name required",
        "'\"name\":[{\"family\":\"A\"}]',id required",
        "'\"id\":\"p\",\"name\":[{\"family\":\"A\"}],"
                + "\"identifier\":[{\"system\":\"http://hl7.org/fhir/sid/us-npi\",\"value\":\"9999984591\"}]',"
                + "identifier invalid",
    })
    void leavesOutAPractitionerWithAFault(String said, String fault) throws Exception {
        RecordingSink sink =
                read(
                        resource("", "\"resourceType\":\"Practitioner\"," + said),
                        resource(
                                "",
                                "\"resourceType\":\"Practitioner\",\"id\":\"good\",\"name\":[{\"family\":\"B\"}]"));
        assertThat(sink.faultKeys()).containsExactly("1 " + fault);
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(DirectoryPerson::externalId)
                .containsExactly("good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"given\":[\"%s\"],\"family\":\"A\"", "\"family\":\"%s\""})
    void leavesOutAPractitionerWithANameThatIsTooLong(String name) throws Exception {
        String practitioner = "\"resourceType\":\"Practitioner\",\"id\":\"p\",\"name\":[{%s}]";
        String longest = practitioner.formatted(name.formatted("N".repeat(100)));
        assertThat(read(resource("", longest)).faultKeys()).isEmpty();
        String longer = practitioner.formatted(name.formatted("N".repeat(101)));
        assertThat(read(resource("", longer)).faultKeys())
                .singleElement()
                .asString()
                .startsWith("1 name.")
                .endsWith(" too-long");
    }

    @Test
    void keepsAPractitionerWhoseEmailAddressIsNone() throws Exception {
        RecordingSink sink =
                read(
                        resource(
                                "",
                                "\"resourceType\":\"Practitioner\",\"id\":\"p\","
                                        + "\"name\":[{\"family\":\"A\"}],\"telecom\":[{\"system\":\"email\","
                                        + "\"value\":\"Ana M@x\"}]"));
        assertThat(sink.noticeKeys()).containsExactly("1 telecom invalid");
        assertThat(sink.all(DirectoryPerson.class))
                .singleElement()
                .extracting(DirectoryPerson::email)
                .isNull();
    }

    @Test
    void reportsTheSecondOfTwoEqualResources() throws Exception {
        String nora =
                resource(
                        "",
                        "\"resourceType\":\"Practitioner\",\"id\":\"p\",\"name\":[{\"family\":\"A\"}]");
        RecordingSink sink = read(nora, nora);
        assertThat(sink.faultKeys()).containsExactly("2 identifier duplicate");
        assertThat(sink.all(DirectoryPerson.class)).hasSize(1);
    }

    @Test
    void reportsUnsupportedTypesOncePerTypeWithTheirNumber() throws Exception {
        Path file =
                file(
                        bundle(
                                resource("", "\"resourceType\":\"Patient\""),
                                "{}",
                                resource("", "\"resourceType\":\"Patient\""),
                                "null"));
        RecordingSink sink = new RecordingSink();
        FhirDirectoryReader reader = new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1));
        reader.read(file, sink);
        assertThat(sink.noticeKeys())
                .containsExactly(
                        "2 resourceType unsupported-resource",
                        "1 resourceType unsupported-resource");
        assertThat(sink.notices)
                .extracting(RowFault::text)
                .containsExactly(
                        FaultText.of("fault.no-resource", 2),
                        FaultText.of("fault.unsupported-resource", 2, "Patient"));
        assertThat(reader.countItems(file)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "userName,displayName\n",
                "[]",
                "\"Bundle\"",
                "{}",
                "{\"resourceType\":\"Patient\"}",
                "{not json}",
                "{\"resourceType\":{\"resourceType\":\"Bundle\"}}",
                "\u0000\u0001",
            })
    void refusesWhatIsNotABundleAsTheWrongType(String content) throws Exception {
        Path file = file(content);
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(
                        () -> new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1)).check(file))
                .extracting(ImportRefused::reason)
                .isEqualTo(Reason.WRONG_TYPE);
        assertMalformed(file, Reason.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",]}", "]", "]} {}", "]},"})
    void refusesABrokenBundleBeforeTheFirstItem(String end) throws Exception {
        String organization =
                resource("", "\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"O\"");
        assertMalformed(
                file("{\"resourceType\":\"Bundle\",\"entry\":[" + organization + end),
                Reason.MALFORMED);
    }

    @Test
    void refusesABundleThatIsNestedEndlessly() throws Exception {
        assertMalformed(
                file(
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                                + "[".repeat(200_000)),
                Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"note\":[%s]}}]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{},[%s]]}",
                "{\"resourceType\":\"Bundle\",\"link\":[%s],\"entry\":[]}",
                "{\"link\":[%s],\"resourceType\":\"Bundle\"}",
                "{\"entry\":[{\"\":[%s]}],\"resourceType\":\"Bundle\"}",
            })
    void refusesABundleWithAnEntryWithoutEnd(String bundle) throws Exception {
        Path file = file(bundle.formatted("0" + ",0".repeat(RecordLimitReader.LIMIT / 2 + 5_000)));
        new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1)).check(file);
        assertMalformed(file, Reason.TOO_LARGE);
        Path text =
                file(bundle.formatted('"' + "x".repeat(RecordLimitReader.LIMIT + 10_000) + '"'));
        assertMalformed(text, Reason.TOO_LARGE);
    }

    @Test
    void readsEntriesThatAreTooLargeOnlyTogether() throws Exception {
        String photograph = "x".repeat(RecordLimitReader.LIMIT - 10_000);
        String practitioner =
                "\"resourceType\":\"Practitioner\",\"id\":\"p%d\",\"name\":[{\"family\":\"A\"}],"
                        + "\"photo\":[{\"data\":\"%s\"}]";
        RecordingSink sink =
                read(
                        IntStream.range(0, 4)
                                .mapToObj(each -> practitioner.formatted(each, photograph))
                                .map(members -> resource("", members))
                                .toArray(String[]::new));
        assertThat(sink.all(DirectoryPerson.class)).hasSize(4);
    }

    @Test
    void readsABundleThatSaysItsTypeAtTheEnd() throws Exception {
        String organization =
                resource("", "\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"O\"");
        Path file =
                file(
                        "{\"entry\":[%s,\"%s\"],\"resourceType\":\"Bundle\"}"
                                .formatted(organization, "x".repeat(FhirBundle.BEGINNING)));
        FhirDirectoryReader reader = new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1));
        reader.check(file);
        assertThat(reader.countItems(file)).isEqualTo(1);
    }

    @Test
    void looksAtNoMoreThanTheBeginningWhenAFileIsUploaded() throws Exception {
        String late = "{\"link\":\"%s\" broken".formatted("x".repeat(FhirBundle.BEGINNING));
        Path file = file(late);
        new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1)).check(file);
        assertMalformed(file, Reason.WRONG_TYPE);
    }

    @Test
    void refusesOtherEncodings() throws Exception {
        byte[] latin1 =
                "{\"resourceType\":\"Bundle\",\"id\":\"\u00fc\"}"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertMalformed(Files.write(folder.resolve("bundle.json"), latin1), Reason.MALFORMED);
    }

    @Test
    void leavesOutAUnitWithoutAName() throws Exception {
        RecordingSink sink = read(resource("", "\"resourceType\":\"Location\",\"id\":\"l\""));
        assertThat(sink.faultKeys()).containsExactly("1 name required");
    }
}
