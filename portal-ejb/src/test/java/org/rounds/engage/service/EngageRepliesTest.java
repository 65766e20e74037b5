package org.rounds.engage.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.importfile.service.RowFault;
import org.rounds.posting.service.ArchivedActivity;

/** Threads and replies of a network export keep their structure, however deep or broken. */
class EngageRepliesTest extends EngageExportReading {

    @Test
    void putsDeepRepliesUnderTheirTopComment() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .starter("100")
                                .reply("101", "100", "100")
                                .reply("102", "101", "100")
                                .reply("103", "102", "100")
                                .reply("104", "100", "100")
                                .reply("105", "", "100"));
        assertThat(places(sink))
                .containsExactly(
                        "101 - 100", "102 101 101", "103 101 102", "104 - 100", "105 - 100");
        assertThat(sink.all(ArchivedComment.class))
                .extracting(ArchivedComment::activityExternalId)
                .containsOnly("100");
    }

    @Test
    void handsOverOldestFirstButNoReplyBeforeItsTopComment() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row(
                                        "103,102,100,10,2,early,,false,false,2010/01/01 00:00:00 +0000,,false")
                                .row(
                                        "102,100,100,10,2,late,,false,false,2012/01/01 00:00:00 +0000,,false")
                                .row(
                                        "104,100,100,10,2,middle,,false,false,2011-06-01T00:00:00Z,,false")
                                .row(
                                        "200,,200,10,1,second,,false,false,2011/01/01 00:00:00 +0000,,false")
                                .row(
                                        "100,,100,10,1,first,,false,false,2009/01/01 00:00:00 +0000,,false"));
        assertThat(sink.all(ArchivedActivity.class))
                .extracting(ArchivedActivity::text)
                .containsExactly("first", "second");
        assertThat(sink.all(ArchivedComment.class))
                .extracting(ArchivedComment::text)
                .containsExactly("middle", "late", "early");
        assertThat(sink.order())
                .containsExactly(
                        "DirectoryPerson",
                        "ArchivedWorkspace",
                        "ArchivedMember",
                        "ArchivedActivity",
                        "ArchivedComment");
    }

    @Test
    void neverImportsPrivateConversationsNorAnythingBelowThem() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row("100,,100,,1,secret,user:1,false,true," + TIME + ",,false")
                                .row("101,100,100,,2,secret too,,false,true," + TIME + ",,false")
                                .row(
                                        "102,101,100,,2,flagged wrongly,,false,false,"
                                                + TIME
                                                + ",,false")
                                .row("100,,100,,9,,,false,TRUE,never,,false")
                                .row("200,,200,,1,unclear,,false,perhaps," + TIME + ",,false"));
        assertThat(sink.all(ArchivedActivity.class)).isEmpty();
        assertThat(sink.all(ArchivedComment.class)).isEmpty();
        assertThat(sink.faultKeys()).containsExactly("6 in_private_conversation invalid");
        assertThat(sink.faults.toString()).doesNotContain("secret");
    }

    @Test
    void passesOverDeletedMessagesAndKeepsTheRepliesToThem() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .starter("100")
                                .deletedReply("101", "100", "100")
                                .reply("102", "101", "100")
                                .reply("103", "102", "100")
                                .deletedReply("104", "103", "100")
                                .reply("105", "104", "100"));
        assertThat(places(sink)).containsExactly("102 - 101", "103 102 102", "105 102 104");
        assertThat(sink.faults).isEmpty();
    }

    @Test
    void reportsRepliesInAThreadWhoseFirstMessageWasDeleted() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row("100,,100,10,1,,,false,false," + TIME + "," + TIME + ",false")
                                .reply("101", "100", "100"));
        assertThat(sink.faultKeys()).containsExactly("3 replied_to_id deleted-thread");
    }

    @Test
    void handsOverRepliesToMessagesOfEarlierUploadsAndAllBelowThem() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .starter("100")
                                .reply("101", "999", "100")
                                .reply("102", "101", "100")
                                .reply("103", "102", "100")
                                .reply("104", "100", "100"));
        assertThat(sink.faults).isEmpty();
        assertThat(places(sink))
                .containsExactly("101 999 999", "102 101 101", "103 101 102", "104 - 100");
        assertThat(sink.all(ArchivedComment.class))
                .extracting(ArchivedComment::activityExternalId)
                .containsExactly(null, null, null, "100");
    }

    @Test
    void takesAMessageThatNamesNeitherThreadNorParentAsAFirstOne() throws Exception {
        RecordingSink sink = read(new EngageExport().reply("100", "", "").reply("101", "100", ""));
        assertThat(sink.all(ArchivedActivity.class))
                .extracting(ArchivedActivity::externalId)
                .containsExactly("100");
        assertThat(places(sink)).containsExactly("101 - 100");
    }

    @Test
    void reportsMessagesThatAnswerThemselves() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .starter("100")
                                .reply("101", "102", "100")
                                .reply("102", "101", "100")
                                .reply("103", "103", "100")
                                .reply("104", "102", "100"));
        assertThat(sink.faults).hasSize(4).extracting(RowFault::key).containsOnly("circular");
    }

    @Test
    void keepsRepliesToAFaultyCommentAndLosesThoseInAFaultyThread() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .starter("100")
                                .row("101,100,100,10,2,x,,false,false,once,,false")
                                .reply("102", "101", "100")
                                .row("200,,200,99,1,x,,false,false," + TIME + ",,false")
                                .reply("201", "200", "200"));
        assertThat(sink.faultKeys())
                .containsExactlyInAnyOrder(
                        "3 created_at invalid",
                        "5 group_id unknown-group",
                        "6 replied_to_id unknown-parent");
        assertThat(places(sink)).containsExactly("102 - 101");
    }

    @Test
    void datesAFirstMessageWithoutATimeByItsFirstReply() throws Exception {
        RecordingSink sink =
                read(
                        new EngageExport()
                                .row("100,,100,10,1,x,,false,false,once,,false")
                                .reply("101", "100", "100")
                                .reply("102", "100", "100"));
        assertThat(sink.faults).isEmpty();
        assertThat(sink.noticeKeys()).containsExactly("2 created_at invalid");
        assertThat(sink.all(ArchivedActivity.class))
                .extracting(ArchivedActivity::createdAt)
                .containsExactly(Instant.parse("2011-01-01T00:01:00Z"));
        assertThat(places(sink)).containsExactly("101 - 100", "102 - 100");
    }

    @Test
    void findsTheWayUpAVeryLongChainOfReplies() throws Exception {
        EngageExport export = new EngageExport().starter("0");
        for (int i = 1; i <= 20_000; i++) {
            export.row("%d,%d,0,10,2,x,,false,false,%s,,false".formatted(i, i - 1, TIME));
        }
        List<ArchivedComment> comments = read(export).all(ArchivedComment.class);
        assertThat(comments).hasSize(20_000);
        assertThat(comments.subList(1, 20_000))
                .allMatch(comment -> "1".equals(comment.parentExternalId()));
    }
}
