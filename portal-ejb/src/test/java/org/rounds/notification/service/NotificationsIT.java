package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rounds.discussion.service.CommentCard;
import org.rounds.feed.service.ActivityCard;
import org.rounds.shared.service.Page;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/**
 * A conversation has one notification per person, limited to what the person can read at the time.
 */
class NotificationsIT {

    private final Inbox inbox;

    NotificationsIT(Database database) throws SQLException {
        inbox = new Inbox(database);
    }

    @OnBothDatabases
    void aConversationIsToldOfOnceHoweverManyAnswer() {
        ActivityCard question = inbox.post(1, null, "question", "Who **refills** the slings?");
        CommentCard first = inbox.comment(2, question.id(), "Store room 4.", null);
        inbox.comment(3, question.id(), "I took the last two.", null);
        inbox.comment(4, question.id(), "Four are in the wash.", null);
        inbox.comment(1, question.id(), "Thank you all.", first.id());
        assertThat(inbox.told(1))
                .containsExactly(
                        "Anna Nörd04 and 2 others replied to you: Who refills the slings?");
        NotificationCard told = inbox.of(1).get(0);
        assertThat(told.quote()).isEqualTo("Four are in the wash.");
        assertThat(told.actors())
                .extracting(actor -> actor.handle())
                .startsWith("person4")
                .hasSize(3);
        assertThat(inbox.told(2))
                .containsExactly("Anna Nörd01 replied to you: Who refills the slings?");
        assertThat(inbox.told(3)).isEmpty();
    }

    @OnBothDatabases
    void whatComesAfterReadingIsNewAndWhatWasReadIsNotCountedAgain() {
        ActivityCard question = inbox.post(1, null, "question", "Who?");
        inbox.comment(2, question.id(), "Me.", null);
        NotificationCard before = inbox.of(1).get(0);
        inbox.run(1, () -> inbox.notifications.read(List.of(before.id())));
        assertThat(inbox.unread(1)).isZero();
        inbox.comment(3, question.id(), "No, me.", null);
        assertThat(inbox.unread(1)).isOne();
        assertThat(inbox.told(1)).containsExactly("Anna Nörd03 replied to you: Who?");
        inbox.run(1, () -> inbox.notifications.read(List.of(before.id())));
        assertThat(inbox.unread(1)).as("what was seen was the older one").isOne();
        long newest = inbox.of(1).get(0).id();
        inbox.run(1, () -> inbox.notifications.readUpTo(newest));
        assertThat(inbox.unread(1)).isZero();
        inbox.run(2, () -> inbox.notifications.unread(List.of(newest)));
        assertThat(inbox.unread(1)).as("somebody else has no say").isZero();
        inbox.run(1, () -> inbox.notifications.unread(List.of(newest)));
        assertThat(inbox.unread(1)).isOne();
    }

    @OnBothDatabases
    void theMostUrgentReasonStaysUntilItIsRead() {
        ActivityCard post = inbox.post(1, null, "post", "Hello");
        inbox.comment(2, post.id(), "@person1 can you look?", null);
        inbox.run(3, () -> inbox.reactions().reactToActivity(post.id(), "thanks"));
        assertThat(inbox.of(1)).extracting(card -> card.reason().word()).containsExactly("mention");
        inbox.run(1, () -> inbox.notifications.readActivity(post.id()));
        inbox.run(4, () -> inbox.reactions().reactToActivity(post.id(), "useful"));
        assertThat(inbox.of(1))
                .extracting(card -> card.reason().word())
                .containsExactly("reaction");
        assertThat(inbox.told(1)).containsExactly("Anna Nörd04 reacted to what you wrote: Hello");
        inbox.run(4, () -> inbox.reactions().unreactToActivity(post.id()));
        assertThat(inbox.told(1)).as("a reaction that was taken back").isEmpty();
    }

    @OnBothDatabases
    void mentionsKudosAnswersAndEditsTellThoseTheyName() {
        ActivityCard post = inbox.post(1, 1, "question", "@person2 and @person11, @person10 too?");
        assertThat(inbox.told(2)).hasSize(1);
        assertThat(inbox.told(11)).as("a guest of the room").hasSize(1);
        CommentCard answer = inbox.comment(3, post.id(), "Yes.", null);
        inbox.accept(1, post.id(), answer.id());
        assertThat(inbox.of(3))
                .extracting(card -> card.reason().word())
                .containsExactly("accepted");
        inbox.run(3, () -> inbox.comments.edit(answer.id(), 1, "Yes, ask @person4."));
        inbox.run(
                3, () -> inbox.comments.edit(answer.id(), 2, "Yes, do ask @person4 and @person3."));
        assertThat(inbox.told(4)).hasSize(1);
        assertThat(inbox.of(3)).as("nobody tells themself").hasSize(1);
        NotificationCard told = inbox.of(4).get(0);
        inbox.run(4, () -> inbox.notifications.read(List.of(told.id())));
        inbox.run(3, () -> inbox.comments.edit(answer.id(), 3, "Yes! Ask @person4."));
        assertThat(inbox.unread(4)).as("was named before").isZero();
    }

    @OnBothDatabases
    void whatIsTakenAwayIsToldNoMoreAtOnce() {
        ActivityCard post = inbox.post(1, 1, "post", "For @person2");
        ActivityCard open = inbox.post(1, null, "post", "For @person2 as well");
        CommentCard comment = inbox.comment(3, open.id(), "@person4 see this", null);
        assertThat(inbox.unread(2)).isEqualTo(2);
        inbox.run(3, () -> inbox.comments.delete(comment.id()));
        assertThat(inbox.told(4)).isEmpty();
        assertThat(inbox.told(1)).isEmpty();
        inbox.run(3, () -> inbox.comments.restore(comment.id()));
        assertThat(inbox.told(4)).hasSize(1);
        inbox.run(0, () -> inbox.members().remove("room-1", inbox.person(2)));
        assertThat(inbox.of(2))
                .extracting(card -> card.conversation().id())
                .containsExactly(open.id());
        inbox.run(1, () -> inbox.activities.delete(open.id()));
        assertThat(inbox.told(2)).isEmpty();
        assertThat(inbox.unread(2)).isZero();
        assertThat(post.id()).isNotNull();
    }

    @OnBothDatabases
    void whoHasMutedSomethingIsLeftAlone() {
        ActivityCard post = inbox.post(1, null, "post", "Long talk");
        inbox.run(1, () -> inbox.mutes().mute("thread", post.id(), true));
        inbox.comment(2, post.id(), "One more thing", null);
        assertThat(inbox.told(1)).isEmpty();
        inbox.run(3, () -> inbox.mutes().mute("person", inbox.person(2), true));
        inbox.post(2, null, "post", "@person3 and @person4");
        assertThat(inbox.told(3)).isEmpty();
        assertThat(inbox.told(4)).hasSize(1);
    }

    @OnBothDatabases
    void roomsAndPeopleKnockAndAreHeardUntilItIsSettled() {
        inbox.run(0, () -> inbox.members().remove("room-1", inbox.person(5)));
        inbox.run(5, () -> inbox.members().join("room-1"));
        assertThat(inbox.told(0)).containsExactly("Anna Nörd05 asks to join: Room 1");
        assertThat(inbox.of(0).get(0).url()).isEqualTo("/workspaces/room-1/members");
        inbox.run(0, () -> inbox.admissions().decide("room-1", inbox.person(5), "decline", null));
        assertThat(inbox.told(0)).isEmpty();
        inbox.run(0, () -> inbox.admissions().invite("room-1", inbox.person(5), "member"));
        assertThat(inbox.told(5)).containsExactly("Anna Nörd00 invited you: Room 1");
        inbox.run(5, () -> inbox.members().join("room-1"));
        assertThat(inbox.told(5)).isEmpty();
        inbox.run(6, () -> inbox.people().follow("person7"));
        inbox.run(8, () -> inbox.people().follow("person7"));
        assertThat(inbox.told(7)).containsExactly("Anna Nörd08 and Anna Nörd06 follow you");
        inbox.run(8, () -> inbox.people().unfollow("person7"));
        assertThat(inbox.told(7)).containsExactly("Anna Nörd06 follows you");
    }

    @OnBothDatabases
    void aWalkSeesEachConversationOnceWhateverHappensMeanwhile() {
        List<Long> posts = new ArrayList<>();
        IntStream.range(0, 7)
                .forEach(
                        i ->
                                posts.add(
                                        inbox.post(2, null, "post", "No. " + i + " for @person1")
                                                .id()));
        List<Long> seen = new ArrayList<>();
        String next = null;
        do {
            String cursor = next;
            Page<NotificationCard> page =
                    inbox.as(1, () -> inbox.notifications.list(true, 2, cursor));
            page.items().forEach(card -> seen.add(card.conversation().id()));
            next = page.next();
            inbox.comment(3, posts.get(6), "@person1 again", null);
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
    }

    @OnBothDatabases
    void aPageCostsTheSameWithOneLineAndWithTwenty() {
        inbox.post(2, 0, "post", "First for @person1");
        int one = statements();
        for (int i = 0; i < 19; i++) {
            ActivityCard post =
                    inbox.post(i % 8 + 2, i % 2, "post", "More for @person1, number " + i);
            inbox.comment(9, post.id(), "@person1!", null);
            inbox.later(Duration.ofMinutes(1));
        }
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(2);
        assertThat(inbox.of(1)).hasSize(20);
    }

    private int statements() {
        return inbox.database
                .statements(() -> inbox.as(1, () -> inbox.notifications.list(false, 20, null)))
                .size();
    }
}
