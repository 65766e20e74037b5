package org.rounds.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rounds.feed.web.Cards.EVIL;
import static org.rounds.feed.web.Cards.HARMLESS;
import static org.rounds.feed.web.Cards.ID;
import static org.rounds.feed.web.Cards.PERSON;
import static org.rounds.feed.web.Cards.WHEN;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rounds.activity.service.Reactions;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.Discussion;
import org.rounds.discussion.web.CommentMenu;
import org.rounds.discussion.web.CommentThread;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedPage;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.poll.service.Poll;
import org.rounds.posting.service.Publication;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.page.Templates;
import org.rounds.shared.page.Viewer;
import org.rounds.shared.service.Members;
import org.rounds.shared.service.Page;
import org.rounds.stream.service.Audience;

/** Text typed by people is shown literally and never as markup. */
class CardTemplatesTest {

    private static final List<String> KINDS =
            List.of("post", "question", "announcement", "poll", "kudos", "introduction", "share");

    /** Said of an item for its field, not for its menu. */
    private static final List<String> COMMENTING = List.of("comment", "answer");

    private static ActivityCard card(String kind, boolean image) {
        return Cards.full(kind, image, Members.NONE);
    }

    private static String html(Locale language, ActivityCard card) {
        return html(language, "feed/activities", Map.of("feed", run(card)));
    }

    /** A run of three of which the first is shown: it was there at the last visit. */
    private static FeedPage run(ActivityCard card) {
        return new FeedPage("home", List.of(card, card, card), EVIL, List.of(), card.id(), false);
    }

    private static String html(Locale language, String template, Map<String, Object> asked) {
        Map<String, Object> parameters = new HashMap<>(asked);
        parameters.put("page", Pages.of(language, EVIL));
        parameters.put("kinds", Pages.kinds());
        return Templates.html(template, parameters);
    }

    @Test
    void whatPeopleWroteIsText() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (String kind : KINDS) {
                String html = html(language, card(kind, true)) + html(language, card(kind, false));
                assertThat(html).doesNotContain("<script").contains(HARMLESS);
                assertThat(html).as("sanitised texts are markup").contains("<p>safe</p>");
            }
        }
    }

    @Test
    void numbersAreWrittenForMachinesWhereMachinesReadThem() {
        String html = html(Locale.GERMAN, card("post", false));
        assertThat(html).contains("data-id=\"3765873043048431616\"", "2 KB");
        assertThat(html(Locale.GERMAN, card("poll", false))).contains("--p:75%");
        assertThat(html(Locale.GERMAN, card("announcement", false))).contains("width:33%");
        assertThat(html).contains("href=\"https://example.org/?a=&#34;b&#34;\"");
    }

    @Test
    void whatIsNotThereLeavesNoTrace() {
        Poll secret =
                new Poll(
                        List.of(new Poll.Option(1L, "Yes", null)),
                        false,
                        true,
                        null,
                        true,
                        null,
                        List.of(),
                        false,
                        new Poll.May(false));
        Acknowledgement ofOthers =
                new Acknowledgement(
                        1,
                        WHEN,
                        null,
                        null,
                        List.of(new Audience("everyone", null)),
                        null,
                        WHEN,
                        new Acknowledgement.May(false, false, false));
        assertThat(html(Locale.ENGLISH, Cards.bare(ID, "poll", secret, ofOthers, 5L)))
                .contains("disabled");
        for (String kind : KINDS) {
            String html = html(Locale.ENGLISH, Cards.bare(ID, kind, secret, ofOthers, 5L));
            assertThat(html)
                    .contains("id=\"a" + ID + "\"")
                    .doesNotContain("null", "rd-reply", "rd-preview", "rd-whyline");
            assertThat(Jsoup.parse(html).select("ul.rd-thread")).isNotEmpty();
            assertThat(Jsoup.parse(html).select("ul.rd-thread > *")).isEmpty();
        }
    }

    @Test
    void aKindIsShownAsItsOwnFeatureSays() {
        ActivityCard plain = Cards.bare(ID, "goal");
        assertThat(html(Locale.ENGLISH, goal(EVIL)))
                .contains("set a goal", "<p class=\"goal\">" + HARMLESS + "</p>", "Show 2 more");
        assertThat(html(Locale.ENGLISH, plain))
                .contains("set a goal")
                .doesNotContain("<p class=\"goal");
        assertThat(html(Locale.ENGLISH, Cards.bare(ID, "unknown")))
                .contains("Show 2 more")
                .doesNotContain("goal");
    }

    private static ActivityCard goal(String aim) {
        return Cards.full("goal", false, new Members(Map.of("goal", Map.of("aim", aim))));
    }

    @Test
    void whatAnotherFeaturePublishedIsItsOwnSentenceAndLeadsToItsPage() {
        String invited = html(Locale.ENGLISH, update("workspace", "invited", "/tasks/42"));
        assertThat(Jsoup.parse(invited).select(".rd-badge").eachText()).contains("Update");
        assertThat(invited)
                .contains("<a href=\"/rounds/tasks/42\">" + HARMLESS + " was invited</a>")
                .doesNotContain("<script");
        assertThat(html(Locale.GERMAN, update("workspace", "invited", null)))
                .contains("Neuigkeit", HARMLESS)
                .doesNotContain("<a href=\"/rounds/tasks");
        for (String gone : List.of("workspace", "goneFeature")) {
            assertThat(html(Locale.ENGLISH, update(gone, "goneKey", "/tasks/42")))
                    .contains("<a href=\"/rounds/tasks/42\">" + HARMLESS + "</a>");
        }
        assertThat(html(Locale.ENGLISH, Cards.bare(ID, "update")))
                .doesNotContain("<p class=\"rd-text", "/tasks");
    }

    private static ActivityCard update(String source, String key, String link) {
        Publication said = new Publication(source, "42", key, List.of(EVIL), link);
        return Cards.full("update", false, new Members(Map.of("update", said)));
    }

    @Test
    void whatAKindSaysOfItselfStandsWhereItSaysSo() {
        assertThat(html(Locale.ENGLISH, card("kudos", false)))
                .contains("gave kudos", "rd-kudos__v", "Show 2 more kudos")
                .doesNotContain("rd-intro", "rd-shared", "rd-poll", "rd-must");
        assertThat(html(Locale.ENGLISH, card("introduction", false)))
                .contains("introduced a colleague", "rd-intro", "Show 2 more new colleagues")
                .doesNotContain("rd-kudos", "rd-shared", "rd-poll", "rd-must");
        assertThat(html(Locale.ENGLISH, card("share", false)))
                .contains("shared a post", "rd-shared", "Show 2 more shared posts")
                .doesNotContain("rd-kudos", "rd-intro", "rd-poll", "rd-must");
        assertThat(html(Locale.ENGLISH, card("poll", false)))
                .contains("started a poll", "data-poll=", " pollTime ", "data-closes-at=\"2026")
                .doesNotContain("rd-kudos", "rd-intro", "rd-shared", "rd-must");
        assertThat(html(Locale.ENGLISH, card("announcement", false)))
                .contains("rd-badge--due", "rd-must")
                .doesNotContain("rd-says\">s", "rd-kudos", "rd-intro", "rd-shared", "rd-poll");
    }

    @Test
    void whatIsNoPostHasItsCommentsAndAFieldForAnotherOne() {
        List<CommentCard> comments = List.of(other(Cards.comment(false)));
        String open = html(Locale.ENGLISH, new Page<>(comments, "later"), true);
        assertThat(open)
                .contains("data-discussion=\"note/7\"", "data-place=\"workspace/3\"", "<p>safe</p>")
                .contains("data-comments=\"later\"", "data-comment-form", "data-reply")
                .doesNotContain("<script");
        assertThat(Jsoup.parse(open).select("[data-comment]").eachAttr("data-may"))
                .containsExactly("edit delete");
        assertThat(html(Locale.ENGLISH, new Page<>(comments, null), false))
                .contains("Comments are turned off.")
                .doesNotContain("data-comment-form", "data-comments=");
    }

    private static String html(Locale language, Page<CommentCard> page, boolean open) {
        Discussion discussion =
                new Discussion(new Conversation("note", 7), "workspace/3", open, open, page);
        return html(language, "discussion/discussion", Map.of("discussion", discussion));
    }

    /** The same comment on a subject of another feature. */
    private static CommentCard other(CommentCard comment) {
        return new CommentCard(
                comment.id(),
                null,
                null,
                comment.author(),
                comment.content(),
                comment.dates(),
                1,
                comment.reactions(),
                false,
                comment.may(),
                new Members(Map.of("subject", new Conversation("note", 7))));
    }

    @Test
    void theMenuOfAPageHasAnEntryForAllThatAnItemOffers() {
        String menus = html(Locale.ENGLISH, "feed/menu", Map.of());
        for (String kind : KINDS) {
            Document page = Jsoup.parse(html(Locale.ENGLISH, card(kind, false)));
            assertThat(page.select("article").first().attr("data-may").split(" "))
                    .contains("unpin", "hide", "edit", "delete", "openComments", "mutePerson")
                    .filteredOn(word -> !COMMENTING.contains(word))
                    .allMatch(word -> menus.contains("data-act=\"" + word + "\""));
            assertThat(page.select("article [role=menu], article form:not(.rd-poll)")).isEmpty();
        }
        CommentCard mine = Cards.comment(false);
        Viewer author =
                new Viewer(7L, "nora", EVIL, EVIL, EVIL, 1L, EVIL, true, true, true, true, true);
        assertThat(CommentMenu.offers(mine, true)).isEqualTo("edit delete");
        assertThat(CommentMenu.offers(mine, false)).isEqualTo("hide edit delete");
        ActivityCard bare = Cards.bare(ID, "post");
        assertThat(CardMenu.offers(Pages.kinds().of("post"), bare, author)).isEmpty();
        assertThat(CardMenu.offers(Pages.kinds().of("post"), bare, Pages.viewer(EVIL)))
                .isEqualTo("mutePerson report");
    }

    @Test
    void threadsAndTheirDeletedCommentsAreShownAlone() {
        CommentCard gone =
                new CommentCard(
                        9L,
                        ID,
                        null,
                        PERSON,
                        CommentCard.Content.NONE,
                        new CommentCard.Dates(WHEN, null, WHEN),
                        1,
                        new Reactions(Map.of(), null),
                        false,
                        new CommentCard.May(false, false, false, false, false),
                        Members.NONE);
        CommentThread thread = new CommentThread(gone, List.of(Cards.comment(true)));
        assertThat(html(Locale.ENGLISH, "discussion/threads", Map.of("threads", List.of(thread))))
                .contains("This comment", "<ul class=\"rd-thread\">", "<p>safe</p>")
                .doesNotContain("<script", "null");
    }

    @Test
    void whoMayReadAndUntilWhenStandAlone() {
        assertThat(html(Locale.ENGLISH, "feed/audience", Map.of("card", Cards.bare(ID, "post"))))
                .contains("i-globe", "Everyone");
        assertThat(html(Locale.ENGLISH, "feed/audience", Map.of("card", card("post", false))))
                .contains("i-lock", HARMLESS);
        List<Audience> both =
                List.of(new Audience("everyone", null), new Audience("department/1", EVIL));
        assertThat(html(Locale.ENGLISH, "mustread/audiences", Map.of("audiences", both)).strip())
                .isEqualTo("Everyone, " + HARMLESS);
        assertThat(html(Locale.GERMAN, "mustread/due", Map.of("state", "late", "at", WHEN)))
                .contains("on that day");
        assertThat(
                        html(
                                Locale.GERMAN,
                                "mustread/due",
                                Map.of("state", "done", "at", WHEN, "done", WHEN)))
                .contains("then");
    }
}
