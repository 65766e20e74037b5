package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.engage.service.EngageExport;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Changes in a network between two of its exports are applied to imported workspaces. */
class ArchiveFollowingIT {

    private static final String TIME = "2011/01/01 00:01:00 +0000";
    private static final String ENTRIES =
            "select s.name from stream_entry e join stream s on s.id = e.stream_id order by s.name";

    private final Database database;
    private FaultFiles files;

    @TempDir Path folder;

    ArchiveFollowingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws Exception {
        files = new FaultFiles(database, folder);
        files.archive(new EngageExport().starter("100").reply("101", "100", "100"));
    }

    private static EngageExport movedTo(String group, boolean isPrivate) {
        String end = ",,%s,false,%s,,false".formatted(isPrivate, TIME);
        return new EngageExport().row("100,,100," + group + ",1,text 100" + end);
    }

    private void changes(EngageExport export, int updated) throws Exception {
        FaultFiles.Result result = files.archive(export);
        assertThat(result.done().get(0)).matches(".DONE, \\d+, 0, " + updated + ", .*");
        assertThat(result.foreseen()).isEqualTo(result.done());
    }

    @OnBothDatabases
    void aThreadThatWasMovedIntoAPrivateGroupLeavesTheOpenRoom() throws Exception {
        assertThat(files.rows(ENTRIES)).contains("Sepsis").doesNotContain("Peer review");
        changes(movedTo("20", true), 1);
        assertThat(files.rows(ENTRIES)).containsExactly("Peer review");
        changes(movedTo("10", false), 0);
        assertThat(files.rows(ENTRIES)).containsExactly("Peer review");
    }

    @OnBothDatabases
    void aReplyOfAPrivateGroupNeverStandsInAnOpenRoom() throws Exception {
        FaultFiles.Result result =
                files.archive(
                        new EngageExport()
                                .row("102,101,100,20,2,secret,,true,false," + TIME + ",,false"));
        assertThat(result.done()).contains("[2, replied_to_id, unknown-parent]");
        assertThat(result.foreseen()).isEqualTo(result.done());
    }

    @OnBothDatabases
    void repliesToAReplyOfAnEarlierUploadStandBelowItsTopComment() throws Exception {
        files.archive(
                new EngageExport()
                        .reply("102", "101", "100")
                        .reply("103", "102", "100")
                        .reply("104", "100", "100"));
        assertThat(
                        files.rows(
                                "select i.external_id, coalesce(p.external_id, '-') from feed_comment c"
                                        + " join archived_item i on i.item_id = c.id left join archived_item p"
                                        + " on p.item_id = c.parent_id order by i.external_id"))
                .containsExactly("[101, -]", "[102, 101]", "[103, 101]", "[104, -]");
    }

    @OnBothDatabases
    void aGroupIsRenamedOnceAndKeepsTheNameThatItsOwnersGiveItAfterwards() throws Exception {
        String groups =
                "id,name,description,private\n10,Sepsis team,,false\n20,Peer review,,true\n";
        changes(new EngageExport().put("Groups.csv", groups), 1);
        assertThat(names()).contains("Sepsis team");
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update workspace set name = 'Ours' where external_id = '10'",
                                Parameters.none()));
        changes(new EngageExport().put("Groups.csv", groups), 0);
        assertThat(names()).contains("Ours");
    }

    @OnBothDatabases
    void aGroupWhoseRowIsFaultyClosesItsRoomAllTheSame() throws Exception {
        String groups = "id,name,description,private\n10,,,yes\n20,Peer review,,true\n";
        changes(new EngageExport().put("Groups.csv", groups), 1);
        changes(new EngageExport().put("Groups.csv", groups), 0);
        assertThat(files.rows("select visibility from workspace")).containsOnly("PRIVATE");
        assertThat(files.rows("select action, detail from audit_entry"))
                .contains("[workspace.edit, private by import]");
    }

    @OnBothDatabases
    void aDeletedGroupArchivesItsRoomOnce() throws Exception {
        String groups =
                "id,name,description,private,deleted_at\n"
                        + "10,Sepsis,\"All about\nsepsis\",false,2020/01/01 00:00:00 +0000\n"
                        + "20,Peer review,,true,\n";
        changes(new EngageExport().put("Groups.csv", groups), 1);
        assertThat(files.rows("select name from workspace where archived_at is not null"))
                .containsExactly("Sepsis");
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update workspace set archived_at = null",
                                Parameters.none()));
        changes(new EngageExport().put("Groups.csv", groups), 0);
    }

    private List<String> names() {
        return files.rows("select name from workspace");
    }

    @OnBothDatabases
    void deletedRepliesGoAndWhatWasHiddenHereStaysHidden() throws Exception {
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update activity set deleted_at = 1, deleted_by = author_id + 1",
                                Parameters.none()));
        changes(new EngageExport().starter("100").deletedReply("101", "100", "100"), 1);
        changes(new EngageExport().starter("100").deletedReply("101", "100", "100"), 0);
        assertThat(files.rows("select count(*) from activity where deleted_at is null"))
                .containsExactly("0");
    }

    @OnBothDatabases
    void anArchiveOfBeforeFingerprintsFollowsWhereNobodyHasEdited() throws Exception {
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update archived_item set said = null",
                                Parameters.none()));
        changes(new EngageExport().starter("100").reply("101", "100", "100"), 0);
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update archived_item set said = null",
                                Parameters.none()));
        changes(new EngageExport().row("100,,100,10,1,better,,false,false," + TIME + ",,false"), 1);
        assertThat(files.rows("select text from activity")).containsExactly("better");
    }
}
