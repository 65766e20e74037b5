package org.rounds.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportRefused.Reason;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.people.model.PersonName;
import org.rounds.people.model.RelationKind;
import org.rounds.people.service.DirectoryPerson;

class StaffCsvReaderTest {

    private static final String HEADER =
            "userName,givenName,familyName,displayName,email,title,department,site,"
                    + "managerUserName,active,npi,specialtyCode,languages";
    private static final String REAL_NPI = "1234567893";
    private static final String SYNTHETIC_NPI = "9999984591";

    @TempDir Path folder;

    @Test
    void readsEveryColumn() throws Exception {
        RecordingSink sink =
                read(
                        HEADER
                                + "\n"
                                + "Paul.P,Paul,Physician,Dr. Paul"
                                + " Physician,paul@example.org,Consultant,Surgery,Main House,c.chief,"
                                + "false,"
                                + REAL_NPI
                                + ",208D00000X,en; de;;en\n");
        assertThat(sink.all(DirectoryPerson.class))
                .containsExactly(
                        new DirectoryPerson(
                                "staff-csv",
                                "paul.p",
                                List.of(
                                        "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|"
                                                + REAL_NPI),
                                "Paul.P",
                                new PersonName("Paul", "Physician", "Dr. Paul Physician"),
                                "paul@example.org",
                                new DirectoryPerson.Position(
                                        "Consultant",
                                        "Surgery",
                                        "Main House",
                                        "c.chief",
                                        RelationKind.EMPLOYED),
                                REAL_NPI,
                                "208D00000X",
                                List.of("en", "de"),
                                false,
                                false));
        assertThat(sink.calls).hasSize(1).first().extracting(RecordingSink.Call::row).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsBlankAndTakesPersonsAsActive() throws Exception {
        DirectoryPerson nora = onlyPerson("familyName,userName,givenName\nNurse,nora,Nora\n");
        assertThat(nora.name().display()).isEqualTo("Nora Nurse");
        assertThat(nora.active()).isTrue();
        assertThat(nora.email()).isNull();
        assertThat(nora.languages()).isEmpty();
        assertThat(nora.keys()).isEmpty();
    }

    @Test
    void passesOverTheByteOrderMarkAndTakesEveryKindOfLineEnd() throws Exception {
        RecordingSink sink =
                read(
                        "\uFEFFuserName,displayName\r\nnora,\"Nurse, \"\"N\"\"\"\r\n\r\n"
                                + "paul,Paul\nolga,Olga");
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(person -> person.name().display())
                .containsExactly("Nurse, \"N\"", "Paul", "Olga");
        assertThat(sink.calls).extracting(RecordingSink.Call::row).containsExactly(2, 4, 5);
        assertThat(sink.faults).isEmpty();
    }

    @Test
    void removesControlCharactersAndLineEndsFromNames() throws Exception {
        assertThat(
                        onlyPerson("userName,displayName\nnora,\" No\u0007ra\r\nNurse \"\n")
                                .name()
                                .display())
                .isEqualTo("Nora Nurse");
    }

    @Test
    void reportsEachUnknownColumnOnceAndReadsTheRest() throws Exception {
        RecordingSink sink =
                read("userName,shoeSize,displayName,pager\nnora,39,Nora,1\npaul,44,Paul,2\n");
        assertThat(sink.noticeKeys())
                .containsExactly("1 shoeSize unknown-column", "1 pager unknown-column");
        assertThat(sink.all(DirectoryPerson.class)).hasSize(2);
        assertThat(sink.faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "userName,'',required", "userName,-nora,invalid", "userName,no ra,invalid",
                "userName,nora.,invalid",
        "email,nora,invalid", "email,nora@,invalid", "email,a b@example.org,invalid",
                "email,a@b@c,invalid",
        "managerUserName,the boss,invalid", "active,yes,invalid", "npi,1234567890,invalid",
                "npi,123456789,invalid",
        "npi,9999984591,invalid", "npi,3234567891,invalid",
    })
    void leavesOutARowWithAFaultAndGoesOn(String column, String value, String key)
            throws Exception {
        String header =
                "displayName,userName".concat(column.equals("userName") ? "" : "," + column);
        String row = column.equals("userName") ? "Nora," + value : "Nora,nora," + value;
        String good = column.equals("userName") ? "Paul,paul" : "Paul,paul,";
        RecordingSink sink = read(header + "\n" + row + "\n" + good);
        assertThat(sink.faultKeys()).containsExactly("2 " + column + " " + key);
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(DirectoryPerson::userName)
                .containsExactly("paul");
    }

    @Test
    void tellsEveryFaultOfARowButCountsTheRowOnce() throws Exception {
        Path file = file("userName,displayName,email,npi\nnora,,nobody,1\n");
        RecordingSink sink = new RecordingSink();
        StaffCsvReader reader = new StaffCsvReader(false);
        reader.read(file, sink);
        assertThat(sink.faultKeys()).hasSize(1);
        assertThat(sink.noticeKeys()).hasSize(2);
        assertThat(reader.countItems(file)).isEqualTo(1);
    }

    @Test
    void limitsTheLengthOfTexts() throws Exception {
        RecordingSink sink =
                read(
                        "userName,displayName,title\nnora,Nora,"
                                + "x".repeat(200)
                                + "\npaul,Paul,"
                                + "x".repeat(201)
                                + "\n"
                                + "o".repeat(101)
                                + ",Olga,\n");
        assertThat(sink.faultKeys()).containsExactly("3 title too-long", "4 userName invalid");
        assertThat(sink.all(DirectoryPerson.class)).hasSize(1);
    }

    @Test
    void limitsTheLengthOfNamesAndCodes() throws Exception {
        String row = "%s,%s,%s,%s\n";
        RecordingSink sink =
                read(
                        "userName,givenName,familyName,specialtyCode\n"
                                + row.formatted("a", "x".repeat(100), "x", "x".repeat(20))
                                + row.formatted("b", "x".repeat(101), "x", "")
                                + row.formatted("c", "x", "x".repeat(101), "")
                                + row.formatted("d", "x", "x", "x".repeat(21)));
        assertThat(sink.faultKeys())
                .containsExactly(
                        "3 givenName too-long",
                        "4 familyName too-long",
                        "5 specialtyCode too-long");
    }

    @Test
    void allowsSyntheticIdentifiersOnlyWhenToldSo() throws Exception {
        Path file = file("userName,displayName,npi\nnora,Nora," + SYNTHETIC_NPI + "\n");
        RecordingSink sink = new RecordingSink();
        new StaffCsvReader(true).read(file, sink);
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(DirectoryPerson::npi)
                .containsExactly(SYNTHETIC_NPI);
    }

    @Test
    void reportsTheSecondOfTwoEqualUserNamesHoweverCased() throws Exception {
        RecordingSink sink = read("userName,displayName\nnora,First\nNORA,Second\npaul,Paul\n");
        assertThat(sink.faultKeys()).containsExactly("3 userName duplicate");
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(person -> person.name().display())
                .containsExactly("First", "Paul");
    }

    @Test
    void letsACorrectedRowFollowAFaultyOne() throws Exception {
        RecordingSink sink = read("userName,displayName,active\nnora,Nora,maybe\nnora,Nora,true\n");
        assertThat(sink.faultKeys()).containsExactly("2 active invalid");
        assertThat(sink.all(DirectoryPerson.class)).hasSize(1);
    }

    @Test
    void keepsTheRowsBeforeAQuoteThatIsNeverClosed() throws Exception {
        RecordingSink sink = read("userName,displayName\nnora,Nora\npaul,\"Paul\nolga,Olga\n");
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(DirectoryPerson::userName)
                .containsExactly("nora");
        assertThat(sink.faultKeys()).containsExactly("3  broken-quote");
    }

    @Test
    void reportsAnEmptyFileAndOneWithoutUserNamesAsMalformed() throws Exception {
        assertRefused(Reason.MALFORMED, "missing-column", bytes(""));
        assertRefused(
                Reason.MALFORMED, "missing-column", bytes("givenName,familyName\nNora,Nurse\n"));
        assertRefused(
                Reason.MALFORMED,
                "missing-column",
                bytes("userName,email\nnora,nora@example.org\n"));
        assertRefused(
                Reason.MALFORMED, "missing-column", bytes("userName;displayName\nnora;Nora\n"));
        assertRefused(
                Reason.MALFORMED, "repeated-column", bytes("userName,displayName,userName\n"));
    }

    @Test
    void refusesOtherEncodingsBeforeTheFirstRow() throws Exception {
        byte[] latin1 =
                "userName,displayName\nnora,Nora\npaul,M\u00fcller\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Reason.MALFORMED, "not-utf-8", latin1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004\u0000\u0000",
                "userName,displayName\nnora,No\u0000ra\n",
                "%PDF-1.7\n"
            })
    void refusesBinaryFilesAsTheWrongType(String content) throws Exception {
        assertRefused(Reason.WRONG_TYPE, "not-text", bytes(content));
    }

    private void assertRefused(Reason reason, String detailKey, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("staff.csv"), content);
        RecordingSink sink = new RecordingSink();
        StaffCsvReader reader = new StaffCsvReader(false);
        assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> reader.check(file));
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> reader.read(file, sink))
                .satisfies(
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.text().key()).isEqualTo("refused." + detailKey);
                        });
        assertThat(sink.calls).isEmpty();
    }

    private DirectoryPerson onlyPerson(String content) throws Exception {
        RecordingSink sink = read(content);
        assertThat(sink.faults).isEmpty();
        assertThat(sink.all(DirectoryPerson.class)).hasSize(1);
        return sink.all(DirectoryPerson.class).get(0);
    }

    private RecordingSink read(String content) throws Exception {
        RecordingSink sink = new RecordingSink();
        new StaffCsvReader(false).read(file(content), sink);
        return sink;
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("staff.csv"), bytes(content));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
