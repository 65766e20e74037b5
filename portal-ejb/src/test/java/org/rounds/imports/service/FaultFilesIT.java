package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Unusual small files: each is imported twice, and each dry run predicts the import. */
class FaultFilesIT {

    private static final String POSTS =
            "select i.external_id, a.text from activity a join archived_item i on i.item_id = a.id"
                    + " where a.deleted_at is null order by i.external_id";
    private static final String REPLIES =
            "select i.external_id, c.text from feed_comment c join archived_item i on i.item_id = c.id"
                    + " where c.deleted_at is null order by i.external_id";
    private static final String DEPARTMENTS =
            "select p.family_name, d.name from person p join department d on d.id = p.department_id"
                    + " where p.family_name like 'Card%' order by p.family_name";

    private final Database database;
    private FaultFiles files;

    @TempDir Path folder;

    FaultFilesIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws Exception {
        files = new FaultFiles(database, folder);
    }

    private void take(String name, String counts, String... faults) throws Exception {
        FaultFiles.Result result = files.take(name);
        assertThat(result.done().get(0)).as(name).isEqualTo("[DONE, " + counts + "]");
        assertThat(result.done().subList(1, result.done().size())).as(name).containsExactly(faults);
        assertThat(result.foreseen()).as("dry run of " + name).isEqualTo(result.done());
    }

    @OnBothDatabases
    void aGroupThatIsPrivateNowClosesItsRoomBeforeItsMessagesAreStored() throws Exception {
        take("p1-group-public.zip", "5, 4, 0, 0, 0, 0, 0, 2, 1, 1, 0");
        assertThat(visibility()).containsExactly("[OPEN, STAFF, false]");
        take("p2-group-now-private.zip", "8, 2, 1, 3, 0, 0, 0, 2, 1, 2, 1");
        assertThat(visibility()).containsExactly("[PRIVATE, GRANTED, true]");
        assertThat(
                        files.rows(
                                "select s.address from stream_entry e join stream s on s.id = e.stream_id"
                                        + " where s.address not like 'workspace/%'"))
                .isEmpty();
        take("p2-group-now-private.zip", "8, 0, 0, 6, 0, 0, 0, 2, 1, 2, 1");
        take("p1-group-public.zip", "5, 0, 0, 4, 0, 0, 0, 2, 1, 1, 0");
        assertThat(visibility()).containsExactly("[PRIVATE, GRANTED, true]");
    }

    private List<String> visibility() {
        return files.rows(
                "select w.visibility, s.readers, s.hidden from workspace w join stream s"
                        + " on s.address = concat('workspace/', w.id)");
    }

    @OnBothDatabases
    void deletedAndEditedMessagesFollowOnce() throws Exception {
        take("d1-before.zip", "6, 5, 0, 0, 0, 0, 0, 2, 1, 2, 0");
        take("d2-message-deleted-since.zip", "5, 0, 2, 3, 0, 0, 0, 2, 1, 1, 0");
        assertThat(files.rows(POSTS)).containsExactly("[5001, new wording after edit]");
        assertThat(files.rows("select text from text_version")).containsExactly("old wording");
        take("d2-message-deleted-since.zip", "5, 0, 0, 4, 0, 0, 0, 2, 1, 1, 0");
        take("d1-before.zip", "6, 0, 2, 3, 0, 0, 0, 2, 1, 2, 0");
        assertThat(files.rows(POSTS)).hasSize(2).contains("[5001, old wording]");
    }

    @OnBothDatabases
    void anEditMadeHereStaysUntilTheArchiveChanges() throws Exception {
        take("d1-before.zip", "6, 5, 0, 0, 0, 0, 0, 2, 1, 2, 0");
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update activity set text = 'edited here'",
                                Parameters.none()));
        take("d1-before.zip", "6, 0, 0, 5, 0, 0, 0, 2, 1, 2, 0");
        assertThat(files.rows(POSTS)).contains("[5001, edited here]");
    }

    @OnBothDatabases
    void repliesFindTheirStarterOfAnEarlierUpload() throws Exception {
        take(
                "e3-day2.zip",
                "5, 3, 0, 0, 0, 1, 1, 2, 1, 0, 0",
                "[2, replied_to_id, unknown-parent]");
        take("e3-day1.zip", "5, 1, 0, 3, 0, 0, 0, 2, 1, 1, 0");
        take("e3-day2.zip", "5, 1, 0, 3, 0, 0, 0, 2, 1, 0, 1");
        assertThat(files.rows(REPLIES)).containsExactly("[301, Day two: I have it.]");
        take("e3-day2.zip", "5, 0, 0, 4, 0, 0, 0, 2, 1, 0, 1");
    }

    @OnBothDatabases
    void noMessageTakesItsThreadDown() throws Exception {
        take("e1-starter-only-file.zip", "8, 6, 0, 0, 0, 0, 0, 2, 1, 1, 2");
        take("e1-starter-only-file.zip", "8, 0, 0, 6, 0, 0, 0, 2, 1, 1, 2");
        take("e2-starter-sender-missing.zip", "7, 3, 1, 1, 0, 0, 0, 2, 1, 1, 1");
        take("e2-starter-sender-missing.zip", "7, 0, 0, 5, 0, 0, 0, 2, 1, 1, 1");
        take("e8-long-body.zip", "5, 2, 1, 1, 0, 0, 0, 1, 1, 1, 1");
        take("e8-long-body.zip", "5, 0, 0, 4, 0, 0, 0, 1, 1, 1, 1");
        assertThat(files.rows(POSTS))
                .satisfiesExactly(
                        post -> assertThat(post).isEqualTo("[100, [File that was not imported]]"),
                        post -> assertThat(post).contains("Where are the long lines?"),
                        post -> assertThat(post).contains("x x x").contains("[Cut at the import"));
        assertThat(files.rows(REPLIES)).hasSize(4);
        assertThat(
                        files.rows(
                                "select p.display_name, p.status from activity a join person p on p.id = a.author_id"
                                        + " join archived_item i on i.item_id = a.id where i.external_id = '200'"))
                .containsExactly("[Gone User, HISTORY]");
    }

    @OnBothDatabases
    void titlesAndLinksAreKeptAndTheWordNullIsEmpty() throws Exception {
        take("e5-null-words.zip", "4, 3, 0, 0, 0, 0, 0, 1, 1, 1, 0");
        take("e6-announcement-title.zip", "4, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0");
        take("p5-opengraph.zip", "5, 3, 0, 1, 0, 0, 0, 1, 1, 2, 0");
        take("p5-opengraph.zip", "5, 0, 0, 4, 0, 0, 0, 1, 1, 2, 0");
        assertThat(files.rows("select kind, title, text from activity where title is not null"))
                .containsExactly("[ANNOUNCEMENT, New visiting hours, From Monday on.]");
        assertThat(files.rows(POSTS))
                .contains(
                        "[500, I am not deleted.]",
                        "[2300, Look at this\n\nHand hygiene: https://www.cdc.gov/handhygiene]",
                        "[2301, Slides\n\n[File that was not imported: plan.pdf]\n[File that was not imported]]");
    }

    @OnBothDatabases
    void whatHasEndedCountsNoMoreAndAbsoluteAddressesResolve() throws Exception {
        for (String again : List.of("1, 0, 0", "0, 0, 1")) {
            take("f1-name-period.json", "1, " + again + ", 0, 0, 0, 1, 0, 0, 0");
            take("f2-email-period.json", "1, " + again + ", 0, 0, 0, 1, 0, 0, 0");
        }
        take("f4-absolute-ref-no-fullurl.json", "3, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0");
        take("f4-absolute-ref-no-fullurl.json", "3, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0");
        assertThat(
                        files.rows(
                                "select p.display_name, p.email, d.name from person p left join department d"
                                        + " on d.id = p.department_id where p.source = 'fhir' order by p.id"))
                .containsExactly(
                        "[Fay Married, null, null]",
                        "[Pat Email, new@here.example, null]",
                        "[Pat Abs, null, Unit F4]");
    }

    @OnBothDatabases
    void twoUnitsOfOneNameAreTwoAudiencesThatCanBeToldApart() throws Exception {
        take("f9-same-named-orgs.json", "6, 4, 0, 0, 0, 0, 0, 2, 0, 0, 0");
        take("f9-same-named-orgs.json", "6, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0");
        assertThat(files.rows(DEPARTMENTS))
                .containsExactly("[Cardone, Cardiology (o9a)]", "[Cardtwo, Cardiology (o9b)]");
        assertThat(
                        files.rows(
                                "select name from audience where name like 'Cardiology%' order by name"))
                .containsExactly("Cardiology (o9a)", "Cardiology (o9b)");
    }

    @OnBothDatabases
    void unitsWhoseIdentifiersNobodyReadsAreNumbered() throws Exception {
        take("f9-same-named-orgs.json", "6, 4, 0, 0, 0, 0, 0, 2, 0, 0, 0");
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update unit_source set external_id ="
                                        + " concat('0fedae9f-701f-3317-', external_id)",
                                Parameters.none()));
        files.staff("userName,givenName,familyName\nnew.colleague,New,Colleague\n");
        assertThat(files.rows("select name from department where name like 'Card%' order by id"))
                .containsExactly("Cardiology", "Cardiology (2)");
    }

    @OnBothDatabases
    void unitsThatWereOneBecomeTwoWithTheNextImport() throws Exception {
        take("f9-same-named-orgs.json", "6, 4, 0, 0, 0, 0, 0, 2, 0, 0, 0");
        database.run(this::asBefore);
        take("f9-same-named-orgs.json", "6, 1, 0, 3, 0, 0, 0, 2, 0, 0, 0");
        assertThat(files.rows(DEPARTMENTS))
                .containsExactly("[Cardone, Cardiology (o9a)]", "[Cardtwo, Cardiology (o9b)]");
    }

    /** Both organizations in one department, as before units had identifiers. */
    private void asBefore() {
        for (String sql :
                List.of(
                        "delete from unit_source",
                        "update directory_key set target_id = (select min(id) from department"
                                + " where said_name = 'Cardiology')"
                                + " where kind = 'DEPARTMENT'",
                        "update assignment set department_id = (select min(id) from department"
                                + " where said_name = 'Cardiology')",
                        "update person set department_id = (select min(id) from department"
                                + " where said_name = 'Cardiology')"
                                + " where family_name like 'Card%'",
                        "delete from department where said_name = 'Cardiology' and id <>"
                                + " (select min(id) from department where said_name = 'Cardiology')",
                        "update department set name = said_name")) {
            Rows.change(database.entities(), sql, Parameters.none());
        }
    }

    @OnBothDatabases
    void composedAndDecomposedLettersAreOneUnit() throws Exception {
        take("c14-nfd-and-dup-names.csv", "4, 4, 0, 0, 0, 0, 0, 4, 0, 0, 0");
        take("c14-nfd-and-dup-names.csv", "4, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0");
        assertThat(files.rows("select name from department where name_key like 'r%'"))
                .containsExactly("R\u00e4ume");
        assertThat(
                        files.rows(
                                "select distinct display_name from person where handle like 'zoe.n%'"))
                .containsExactly("Zo\u00eb M\u00fcller");
        take("n1-scripts.csv", "6, 6, 0, 0, 0, 0, 0, 6, 0, 0, 0");
        take("n1-scripts.csv", "6, 0, 0, 6, 0, 0, 0, 6, 0, 0, 0");
    }

    @OnBothDatabases
    void listsThatCannotBeReadAreRefusedAndEmptyRowsAreNone() throws Exception {
        for (String name : List.of("c1-semicolon.csv", "c3-windows1252.csv", "u2-ansi.csv")) {
            FaultFiles.Result result = files.take(name);
            assertThat(result.done())
                    .as(name)
                    .containsExactly("[FAILED, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]");
            assertThat(result.foreseen()).isEqualTo(result.done());
        }
        take("c6-trailing-empty-rows.csv", "1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0");
        take("c6-trailing-empty-rows.csv", "1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0");
    }

    @OnBothDatabases
    void aDryRunNamesWhomTheImportWouldLockOut() throws Exception {
        files.staff("userName,displayName,npi,active\nann,Ann,1234567893,true\nben,Ben,,true\n");
        FaultFiles.Result result =
                files.staff(
                        "userName,displayName,npi,active\nann,Ann,,false\nben,Ben,1234567893,true\n"
                                + "cem,Cem,,false\n,Nobody,,true\n");
        assertThat(result.done())
                .containsExactly(
                        "[DONE, 4, 1, 1, 0, 1, 2, 2, 2, 0, 0, 0]",
                        "[3, npi, duplicate]",
                        "[5, userName, required]",
                        "Ann");
        assertThat(result.foreseen()).isEqualTo(result.done());
    }
}
