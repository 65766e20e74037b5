package org.rounds.discussion.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rounds.activity.service.RenderingJob;
import org.rounds.activity.service.SubjectKeeper;
import org.rounds.notification.service.NotificationCard;
import org.rounds.notification.service.NotificationRecorder;
import org.rounds.notification.service.NotificationService;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Page;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.text.TypedText;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Subjects of a feature get comments like activities, by one bean. */
class DiscussionsIT {

    private static final int OWNER = 0;
    private static final int MEMBER = 1;
    private static final int OTHER = 2;
    private static final int OUTSIDER = 3;

    private static final int OPEN = 0;
    private static final int CLOSED = 1;
    private static final int PRIVATE = 2;

    private final Database database;
    private final Signed signed = new Signed();
    private final Wiring wiring;
    private final SamplePlans plans = new SamplePlans();
    private final Ears ears = new Ears();
    private final SampleHospital hospital;
    private final CommentService comments;
    private final ReactionService reactions;
    private int made;

    DiscussionsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        wiring.also(plans).also(new SamplePlans.Notices());
        wiring.with(Ears.class, ears).observe(Ears.class);
        wiring.observe(NotificationRecorder.class).observe(SubjectKeeper.class);
        hospital = SampleHospital.in(database, 12, 3, 0);
        change(SamplePlans.TABLE, Parameters.none());
        change("delete from plan", Parameters.none());
        for (long room : hospital.rooms()) {
            change(
                    "delete from stream_grant where stream_id = :stream and person_id = :person",
                    Parameters.of("stream", room + 1).and("person", id(OUTSIDER)));
        }
        change(
                "update stream set hidden = true where id = :id",
                Parameters.of("id", stream(PRIVATE)));
        comments = wiring.get(CommentService.class);
        reactions = wiring.get(ReactionService.class);
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
        assertThat(ears.heard).containsExactly(new SubjectDiscussed(address, plan, said));
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

    private Conversation plan(int room) {
        made++;
        long id = hospital.rooms().get(PRIVATE) + 1_000 * made;
        change(
                "insert into plan (id, stream_id, owner_id, title, open, draft)"
                        + " values (:id, :stream, :owner, 'Plan', true, false)",
                Parameters.of("id", id).and("stream", stream(room)).and("owner", id(OWNER)));
        return new Conversation(SamplePlans.TYPE, id);
    }

    private long stream(int room) {
        return hospital.rooms().get(room) + 1;
    }

    private long id(int person) {
        return hospital.people().get(person);
    }

    private CommentCard say(int person, Conversation subject, String text, Long parentId) {
        return as(person, () -> comments.add(subject, text, parentId));
    }

    private Page<CommentCard> list(int person, Conversation subject, int limit, String cursor) {
        return as(person, () -> comments.list(subject, limit, cursor));
    }

    private CommentCard.May may(int person, CommentCard comment) {
        return as(person, () -> comments.get(comment.id())).may();
    }

    private List<String> told(int person) {
        return as(person, () -> wiring.get(NotificationService.class).list(false, 10, null))
                .items()
                .stream()
                .map(DiscussionsIT::line)
                .toList();
    }

    private static String line(NotificationCard card) {
        return "%s %s %s %s"
                .formatted(card.reason().name(), card.title(), card.quote(), card.url());
    }

    private SearchDocument document(long comment) {
        return database
                .in(
                        () ->
                                wiring.get(CommentDocumentQueries.class)
                                        .changed(SearchPosition.START, 1000))
                .stream()
                .filter(each -> each.id() == comment)
                .findFirst()
                .orElseThrow();
    }

    private int count(Conversation plan) {
        return database.in(
                () ->
                        Rows.list(
                                        database.entities(),
                                        "select comments from plan where id = :id",
                                        Parameters.of("id", plan.id()),
                                        Row::number)
                                .get(0));
    }

    private List<String> texts(String sql, Parameters values) {
        return database.in(() -> Rows.list(database.entities(), sql, values, Row::text));
    }

    private <T> T as(int person, Supplier<T> call) {
        return as(Signed.staff(id(person)), call);
    }

    private <T> T as(Caller caller, Supplier<T> call) {
        signed.in(caller);
        return database.in(call);
    }

    private void run(int person, Runnable call) {
        signed.in(Signed.staff(id(person)));
        database.run(call);
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    private static void refuses(Class<? extends BusinessException> problem, Runnable call) {
        assertThatExceptionOfType(problem).isThrownBy(call::run);
    }

    /** Records events for open pages. */
    static class Ears {

        private final List<SubjectDiscussed> heard = new ArrayList<>();

        public void counted(@Observes SubjectDiscussed event) {
            heard.add(event);
        }
    }
}
