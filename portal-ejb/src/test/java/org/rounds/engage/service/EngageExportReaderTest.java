package org.rounds.engage.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.people.model.PersonName;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;

/** A network export is read as people, workspaces and posts. */
class EngageExportReaderTest extends EngageExportReading {

    @Test
    void takesUsersAsPersonsOfThePast() throws Exception {
        RecordingSink sink = read(new EngageExport());
        assertThat(sink.all(DirectoryPerson.class))
                .first()
                .isEqualTo(
                        new DirectoryPerson(
                                "engage",
                                "1",
                                List.of(),
                                "nora",
                                new PersonName("Nora", "Nurse", "Nora Nurse"),
                                "nora@example.org",
                                new DirectoryPerson.Position(
                                        "Nurse", "Surgery", "Main House", null, null),
                                null,
                                null,
                                List.of(),
                                true,
                                true));
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(person -> person.name().given())
                .containsExactly("Nora", null);
    }

    @Test
    void derivesNoUserNameThatTwoWouldHaveOrNobodyCould() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .put(
                                        "Users.csv",
                                        "id,name,email,state,deleted_at\n"
                                                + "1,A,nora@one.org,active,\n2,B,Nora@two.org,active,2020/01/01"
                                                + " 00:00:00 +0000\n"
                                                + "3,C,\u0131@one.org,soft_delete,\n4,,dora@one.org,,\n5,E,"
                                                + "nobody,active,\n"));
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(DirectoryPerson::userName)
                .containsExactly(null, null, null, "dora", null);
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(DirectoryPerson::active)
                .containsExactly(true, false, false, true, true);
        assertThat(sink.all(DirectoryPerson.class))
                .extracting(person -> person.name().display())
                .containsExactly("A", "B", "C", "dora", "E");
        assertThat(sink.noticeKeys()).containsExactly("6 email invalid");
    }

    @Test
    void reportsFaultyUsersAndGroupsAndNamesTheFile() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .put(
                                        "Users.csv",
                                        "id,name,email\n1,A,a@x.org\n1,B,b@x.org\n,C,c@x.org\n5,,\n")
                                .put(
                                        "Groups.csv",
                                        "id,name,private\n10,A,false\n10,B,true\n,C,false\n30,,false\n40,D,perhaps\n"));
        assertThat(sink.faultKeys())
                .containsExactly(
                        "3 id duplicate",
                        "4 id required",
                        "5 name required",
                        "3 id duplicate",
                        "4 id required");
        assertThat(sink.noticeKeys()).containsExactly("5 name required", "6 private invalid");
        assertThat(sink.all(ArchivedWorkspace.class))
                .extracting(ArchivedWorkspace::name, ArchivedWorkspace::privateGroup)
                .containsExactly(tuple("A", true), tuple("Group 30", false), tuple("D", true));
        assertThat(sink.faults.get(0).text().file()).isEqualTo("Users.csv");
        assertThat(sink.faults.get(3).text().file()).isEqualTo("Groups.csv");
    }

    @Test
    void takesGroupsAsWorkspaces() throws Exception {
        assertThat(read(new EngageExport()).all(ArchivedWorkspace.class))
                .containsExactly(
                        new ArchivedWorkspace(
                                "engage",
                                "10",
                                "Sepsis",
                                "All about\nsepsis",
                                false,
                                false,
                                Instant.parse("2010-01-02T02:04:05Z")),
                        new ArchivedWorkspace(
                                "engage", "20", "Peer review", null, true, false, null));
    }

    @Test
    void believesAMessageThatSaysItsGroupIsPrivate() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row("100,,100,10,1,hello,,true,false," + TIME + ",,false")
                                .row("101,,101,,1,hello,,true,false," + TIME + ",,false"));
        assertThat(sink.all(ArchivedWorkspace.class)).allMatch(ArchivedWorkspace::privateGroup);
        assertThat(sink.faultKeys()).containsExactly("3 group_id unknown-group");
    }

    @Test
    void keepsTextMentionsTimeAndWhetherAThreadIsClosed() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row(
                                        "100,,100,,1,\"Hi [[user:2]],\r\nsee \u0007\"\"this\"\"\r\n\",,false,false,"
                                                + TIME
                                                + ",,TRUE"));
        assertThat(sink.all(ArchivedActivity.class))
                .containsExactly(
                        new ArchivedActivity(
                                "engage",
                                "100",
                                null,
                                "1",
                                null,
                                "Hi [[user:2]],\nsee \"this\"",
                                Instant.parse("2011-02-03T04:05:06Z"),
                                true));
        assertThat(sink.all(ArchivedMember.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,101,10,1,x,,false,false,2011/02/03 04:05:06 +0000,,false | id required",
                "100,,100,10,1,x,,false,false,2011/02/03 04:05:06 +0000,,false | id duplicate",
                "101,,101,99,1,x,,false,false,2011/02/03 04:05:06 +0000,,false | group_id unknown-group",
                "101,,101,10,1,x,,false,false,yesterday,,false | created_at invalid",
                "101,,101,10,1,x,,false,false,1811/02/03 04:05:06 +0000,,false | created_at invalid",
                "101,100,100,20,1,x,,false,false,2011/02/03 04:05:06 +0000,,false | replied_to_id other-group",
                "101,,101,10,1,x | ' column-count'",
            })
    void leavesOutAMessageWithAFaultAndGoesOn(String row, String fault) throws Exception {
        RecordingSink sink = read(new EngageExport().starter("100").row(row).starter("200"));
        assertThat(sink.faultKeys()).containsExactly("3 " + fault);
        assertThat(sink.all(ArchivedActivity.class))
                .extracting(ArchivedActivity::externalId)
                .containsExactly("100", "200");
    }

    @Test
    void cutsTextsBehindTwentyThousandCharactersAndSaysSo() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row(
                                        "100,,100,10,1,"
                                                + "x".repeat(20_000)
                                                + ",,false,false,"
                                                + TIME
                                                + ",,false")
                                .row(
                                        "101,,101,10,1,"
                                                + "x".repeat(20_001)
                                                + ",,false,false,"
                                                + TIME
                                                + ",,false"));
        assertThat(sink.faults).isEmpty();
        assertThat(sink.all(ArchivedActivity.class))
                .extracting(ArchivedActivity::text)
                .allMatch(text -> text.length() <= 20_000)
                .satisfiesExactly(
                        text -> assertThat(text).isEqualTo("x".repeat(20_000)),
                        text -> assertThat(text).startsWith("xxx").contains("20,001"));
    }

    @Test
    void makesSendersAndParticipantsMembersOnce() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row(
                                        "100,,100,20,1,hi,\"user:2, group:10,user:9\",true,false,"
                                                + TIME
                                                + ",,false")
                                .row("101,100,100,20,2,ho,user:1,true,false," + TIME + ",,false")
                                .starter("200"));
        assertThat(sink.all(ArchivedMember.class))
                .containsExactly(
                        new ArchivedMember("engage", "20", "1"),
                        new ArchivedMember("engage", "20", "2"),
                        new ArchivedMember("engage", "10", "1"));
    }

    @Test
    void readsTheSameAgainSoThatAJobCanResume() throws Exception {
        EngageExport export =
                new EngageExport()
                        .starter("100")
                        .reply("101", "999", "100")
                        .reply("102", "100", "100");
        assertThat(read(export).calls).isEqualTo(read(export).calls).hasSize(2 + 2 + 2 + 1 + 1 + 1);
        assertThat(new EngageExportReader(1_000_000).countItems(folder.resolve("export.zip")))
                .isEqualTo(9);
    }
}
