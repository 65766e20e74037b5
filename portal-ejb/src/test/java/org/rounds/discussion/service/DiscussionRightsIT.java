package org.rounds.discussion.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Signed;

/** Comments on a subject can be read and written by the people of its stream and its feature. */
class DiscussionRightsIT extends DiscussionFixture {

    DiscussionRightsIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void onlyAuthorsEditAndOnlyModeratorsDeleteBesidesThem() {
        Conversation plan = plan(CLOSED);
        CommentCard said = say(MEMBER, plan, "Mine", null);
        assertThat(may(MEMBER, said))
                .isEqualTo(new CommentCard.May(true, true, true, false, false));
        assertThat(may(OTHER, said))
                .isEqualTo(new CommentCard.May(false, false, true, false, false));
        assertThat(may(OWNER, said))
                .isEqualTo(new CommentCard.May(false, true, true, false, false));
        refuses(NotAllowed.class, () -> as(OWNER, () -> comments.edit(said.id(), 1, "Theirs")));
        refuses(NotAllowed.class, () -> run(OTHER, () -> comments.delete(said.id())));
        run(OWNER, () -> comments.delete(said.id()));
        refuses(NotFound.class, () -> as(MEMBER, () -> comments.restore(said.id())));
    }

    @OnBothDatabases
    void whoMayReadAndWriteInItsStreamMayReadAndCommentOnASubject() {
        Conversation open = plan(OPEN);
        Conversation closed = plan(CLOSED);
        Conversation hidden = plan(PRIVATE);
        assertThat(list(OUTSIDER, open, 10, null).items()).isEmpty();
        refuses(NotAllowed.class, () -> say(OUTSIDER, open, "Text", null));
        refuses(NotAllowed.class, () -> list(OUTSIDER, closed, 10, null));
        refuses(NotAllowed.class, () -> say(OUTSIDER, closed, "Text", null));
        refuses(NotFound.class, () -> list(OUTSIDER, hidden, 10, null));
        refuses(NotFound.class, () -> say(OUTSIDER, hidden, "Text", null));
        Caller guest = Signed.guest(id(OUTSIDER));
        refuses(NotFound.class, () -> as(guest, () -> comments.list(open, 10, null)));
        long said = say(MEMBER, hidden, "Text", null).id();
        refuses(NotFound.class, () -> as(OUTSIDER, () -> comments.get(said)));
        refuses(NotFound.class, () -> as(OUTSIDER, () -> reactions.reactToComment(said, "thanks")));
    }

    @OnBothDatabases
    void aFeatureCanLetFewerReadAndComment() {
        Conversation plan = plan(OPEN);
        long said = say(MEMBER, plan, "Text", null).id();
        plans.silent = id(MEMBER);
        plans.excluded = id(OTHER);
        refuses(NotAllowed.class, () -> say(MEMBER, plan, "More", null));
        refuses(NotAllowed.class, () -> as(MEMBER, () -> comments.edit(said, 1, "More")));
        assertThat(as(MEMBER, () -> comments.get(said)).may().reply()).isFalse();
        refuses(NotFound.class, () -> list(OTHER, plan, 10, null));
        refuses(NotFound.class, () -> as(OTHER, () -> comments.get(said)));
    }

    @OnBothDatabases
    void whatIsNotThereIsNotFound() {
        Conversation plan = plan(OPEN);
        long said = say(MEMBER, plan, "Text", null).id();
        Conversation other = new Conversation("nothing", plan.id());
        refuses(NotFound.class, () -> list(OWNER, other, 10, null));
        Conversation missing = new Conversation(SamplePlans.TYPE, plan.id() + 1);
        refuses(NotFound.class, () -> say(OWNER, missing, "Text", null));
        change("update plan set draft = true where id = :id", Parameters.of("id", plan.id()));
        refuses(NotFound.class, () -> list(MEMBER, plan, 10, null));
        refuses(NotFound.class, () -> as(MEMBER, () -> comments.get(said)));
    }

    @OnBothDatabases
    void nothingIsSaidWhereASubjectOrItsPlaceIsClosed() {
        Conversation plan = plan(OPEN);
        long said = say(MEMBER, plan, "Text", null).id();
        change("update plan set open = false where id = :id", Parameters.of("id", plan.id()));
        refuses(Conflict.class, () -> say(MEMBER, plan, "More", null));
        change("update plan set open = true where id = :id", Parameters.of("id", plan.id()));
        change(
                "update stream set archived = true where id = :id",
                Parameters.of("id", stream(OPEN)));
        refuses(NotAllowed.class, () -> say(MEMBER, plan, "More", null));
        refuses(NotAllowed.class, () -> as(MEMBER, () -> comments.edit(said, 1, "More")));
        assertThat(list(MEMBER, plan, 10, null).items()).hasSize(1);
        change(
                "update stream set archived = false where id = :id",
                Parameters.of("id", stream(OPEN)));
    }
}
