package org.rounds.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedPage;

/** Runs of kudos, introductions and shares are folded behind the first of them. */
class FeedPageTest {

    private static FeedPage page(String... kinds) {
        AtomicLong ids = new AtomicLong();
        List<ActivityCard> cards =
                Arrays.stream(kinds).map(kind -> Cards.bare(ids.incrementAndGet(), kind)).toList();
        return new FeedPage("home", cards, null, List.of(), null, false);
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
