package org.rounds.discussion.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Page;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Subjects of a feature get comments like activities, by one bean. */
class DiscussionsIT extends DiscussionFixture {

    DiscussionsIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void commentsAndRepliesAreWrittenAndReadInTheirOrder() {
        Conversation plan = plan(OPEN);
        CommentCard first = say(MEMBER, plan, "**First**", null);
        CommentCard reply = say(OWNER, plan, "Reply", first.id());
        CommentCard second = say(OTHER, plan, "Second", null);
        assertThat(first.content().html()).contains("<strong>First</strong>");
        assertThat(first.activityId()).isNull();
        assertThat(first.details().of("subject")).isEqualTo(plan);
        assertThat(reply.parentId()).isEqualTo(first.id());
        assertThat(list(OUTSIDER, plan, 10, null).items())
                .extracting(CommentCard::id)
                .containsExactly(first.id(), reply.id(), second.id());
        assertThat(list(OTHER, plan(OPEN), 10, null).items()).isEmpty();
        assertThat(as(OTHER, () -> comments.get(first.id())).content().text())
                .isEqualTo("**First**");
        assertThat(count(plan)).isEqualTo(3);
    }

    @OnBothDatabases
    void pagesFollowEachOtherAndNewOnesStayOut() {
        Conversation plan = plan(OPEN);
        CommentCard first = say(MEMBER, plan, "1", null);
        CommentCard second = say(MEMBER, plan, "2", null);
        Page<CommentCard> page = list(OWNER, plan, 1, null);
        say(MEMBER, plan, "3", null);
        assertThat(page.items()).extracting(CommentCard::id).containsExactly(first.id());
        Page<CommentCard> next = list(OWNER, plan, 1, page.next());
        assertThat(next.items()).extracting(CommentCard::id).containsExactly(second.id());
        assertThat(next.next()).isNull();
    }

    @OnBothDatabases
    void aReplyBelongsToAnAnswerOfItsOwnSubject() {
        Conversation plan = plan(OPEN);
        CommentCard first = say(MEMBER, plan, "First", null);
        CommentCard reply = say(MEMBER, plan, "Reply", first.id());
        refuses(Invalid.class, () -> say(OWNER, plan, "Deeper", reply.id()));
        refuses(Invalid.class, () -> say(OWNER, plan(OPEN), "Elsewhere", first.id()));
    }

    @OnBothDatabases
    void authorsEditDeleteAndRestore() {
        Conversation plan = plan(CLOSED);
        CommentCard said = say(MEMBER, plan, "One", null);
        CommentCard edited = as(MEMBER, () -> comments.edit(said.id(), 1, "Two"));
        assertThat(edited.content().text()).isEqualTo("Two");
        assertThat(edited.version()).isEqualTo(2);
        assertThat(
                        texts(
                                "select text from text_version where item_id = :item",
                                Parameters.of("item", said.id())))
                .containsExactly("One");
        refuses(Stale.class, () -> as(MEMBER, () -> comments.edit(said.id(), 1, "Three")));
        run(MEMBER, () -> comments.delete(said.id()));
        refuses(NotFound.class, () -> as(MEMBER, () -> comments.get(said.id())));
        assertThat(list(OWNER, plan, 10, null).items()).isEmpty();
        assertThat(count(plan)).isZero();
        assertThat(as(MEMBER, () -> comments.restore(said.id())).content().text()).isEqualTo("Two");
        assertThat(count(plan)).isOne();
    }

    @OnBothDatabases
    void aDeletedCommentKeepsThePlaceOfItsReplies() {
        Conversation plan = plan(OPEN);
        CommentCard first = say(MEMBER, plan, "First", null);
        say(OTHER, plan, "Reply", first.id());
        run(MEMBER, () -> comments.delete(first.id()));
        assertThat(list(OWNER, plan, 10, null).items())
                .extracting(each -> each.content().text())
                .containsExactly(null, "Reply");
    }
}
