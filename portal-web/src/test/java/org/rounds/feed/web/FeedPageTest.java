package org.rounds.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rounds.activity.service.Reactions;
import org.rounds.feed.service.ActivityCard;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Members;

/** Thanks, introductions and shares that come in a row fold behind the first of them. */
class FeedPageTest {

    private static final PersonBrief NORA = new PersonBrief(7L, "nora", "Nora", null, null, null);

    private static FeedPage page(String... kinds) {
        AtomicLong ids = new AtomicLong();
        List<ActivityCard> cards =
                Arrays.stream(kinds).map(kind -> card(ids.incrementAndGet(), kind)).toList();
        return new FeedPage("home", cards, null, List.of(), null, false);
    }

    private static ActivityCard card(long id, String kind) {
        return new ActivityCard(
                id,
                kind,
                NORA,
                null,
                "everyone",
                null,
                null,
                null,
                "",
                "",
                List.of(),
                List.of(),
                null,
                List.of(),
                Instant.EPOCH,
                null,
                null,
                1,
                new Reactions(Map.of(), null),
                0,
                false,
                List.of(),
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                new ActivityCard.May(false, false, false, false, false, false),
                Members.NONE);
    }

    @Test
    void threeOfAKindInARowFoldAndTwoDoNot() {
        FeedPage page =
                page(
                        "kudos",
                        "kudos",
                        "kudos",
                        "post",
                        "kudos",
                        "kudos",
                        "introduction",
                        "introduction",
                        "introduction",
                        "share",
                        "share",
                        "share");
        assertThat(page.runs()).isEqualTo(Map.of(1L, 2, 7L, 2, 10L, 2));
        assertThat(page.folded()).containsExactlyInAnyOrder(2L, 3L, 8L, 9L, 11L, 12L);
    }

    @Test
    void whatSomebodyHasToReadForItselfNeverFolds() {
        for (String kind : List.of("post", "announcement", "question", "poll")) {
            FeedPage page = page(kind, kind, kind);
            assertThat(page.runs()).isEmpty();
            assertThat(page.folded()).isEmpty();
        }
    }
}
