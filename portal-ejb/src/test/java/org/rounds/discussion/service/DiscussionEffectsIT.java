package org.rounds.discussion.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.rounds.activity.service.RenderingJob;
import org.rounds.activity.service.SubjectKeeper;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.text.TypedText;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Comments on a subject reach its people, the search and open pages, and go with it. */
class DiscussionEffectsIT extends DiscussionFixture {

    DiscussionEffectsIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void peopleReactAndOpenPagesHear() {
        Conversation plan = plan(OPEN);
        long said = say(MEMBER, plan, "Text", null).id();
        assertThat(as(OTHER, () -> reactions.reactToComment(said, "thanks")).mine())
                .isEqualTo("thanks");
        assertThat(as(MEMBER, () -> comments.get(said)).reactions().counts())
                .containsEntry("thanks", 1);
        run(OTHER, () -> reactions.unreactToComment(said));
        assertThat(as(MEMBER, () -> comments.get(said)).reactions().counts()).isEmpty();
        String address = "workspace/" + hospital.rooms().get(OPEN);
        assertThat(recorder.discussed).containsExactly(new SubjectDiscussed(address, plan, said));
    }

    @OnBothDatabases
    void theOwnerThoseRepliedToAndThoseMentionedAreTold() {
        Conversation plan = plan(CLOSED);
        CommentCard said = say(MEMBER, plan, "Hello @person2", null);
        say(OTHER, plan, "Reply", said.id());
        assertThat(said.content().mentions()).hasSize(1);
        assertThat(told(OWNER)).containsExactly("REPLY Plan Reply /plans/" + plan.id());
        assertThat(told(MEMBER)).containsExactly("REPLY Plan Reply /plans/" + plan.id());
        assertThat(told(OTHER)).containsExactly("MENTION Plan Hello @person2 /plans/" + plan.id());
        assertThat(told(OUTSIDER)).isEmpty();
        change(
                "delete from stream_grant where stream_id = :stream and person_id = :person",
                Parameters.of("stream", stream(CLOSED)).and("person", id(OTHER)));
        assertThat(told(OTHER)).isEmpty();
    }

    @OnBothDatabases
    void commentsAreFoundAsLongAsTheirSubjectIsThere() {
        Conversation plan = plan(OPEN);
        long said = say(MEMBER, plan, "**Pumps**", null).id();
        SearchDocument found = document(said);
        assertThat(found.parentId()).isEqualTo(plan.id());
        assertThat(found.text()).isEqualTo("Pumps");
        assertThat(found.link()).isEqualTo("/plans/" + plan.id());
        assertThat(found.readers()).containsExactly("workspace/" + hospital.rooms().get(OPEN));
        change("update plan set draft = true where id = :id", Parameters.of("id", plan.id()));
        assertThat(document(said).removed()).isTrue();
    }

    @OnBothDatabases
    void textsAreRenderedAnewByALaterVersion() {
        long said = say(MEMBER, plan(OPEN), "**Pumps**", null).id();
        change(
                "update feed_comment set html = 'old', rendering = 0 where id = :id",
                Parameters.of("id", said));
        database.run(() -> wiring.get(RenderingJob.class).run());
        assertThat(as(OWNER, () -> comments.get(said)).content().html())
                .contains("<strong>Pumps</strong>");
        assertThat(
                        texts(
                                "select cast(rendering as varchar(9)) from feed_comment where id = :id",
                                Parameters.of("id", said)))
                .containsExactly(String.valueOf(TypedText.RENDERING));
    }

    @OnBothDatabases
    void aSubjectThatIsGoneForGoodTakesItsCommentsAlong() {
        Conversation plan = plan(OPEN);
        Conversation other = plan(OPEN);
        long said = say(MEMBER, plan, "Hello @person2", null).id();
        long kept = say(MEMBER, other, "Kept", null).id();
        say(OWNER, plan, "Reply", said);
        as(MEMBER, () -> comments.edit(said, 1, "Bye @person2"));
        as(OTHER, () -> reactions.reactToComment(said, "thanks"));
        database.run(() -> wiring.get(SubjectKeeper.class).removed(new ConversationRemoved(plan)));
        for (String table : List.of("mention", "reaction", "text_version")) {
            assertThat(
                            texts(
                                    "select 'x' from " + table + " where item_id = :item",
                                    Parameters.of("item", said)))
                    .isEmpty();
        }
        assertThat(
                        texts(
                                "select text from feed_comment where subject_id = :subject",
                                Parameters.of("subject", plan.id())))
                .isEmpty();
        assertThat(as(OWNER, () -> comments.get(kept)).content().text()).isEqualTo("Kept");
    }
}
