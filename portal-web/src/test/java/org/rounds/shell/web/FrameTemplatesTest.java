package org.rounds.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.activity.service.MutedItem;
import org.rounds.activity.web.KindCards;
import org.rounds.feed.service.FeedPage;
import org.rounds.feed.web.FeedChoice;
import org.rounds.feed.web.Pages;
import org.rounds.mustread.service.MustReadBrief;
import org.rounds.people.service.PersonBrief;
import org.rounds.posting.service.ComposerContent;
import org.rounds.posting.service.ScheduledPost;
import org.rounds.posting.web.Composer;
import org.rounds.shared.model.Named;
import org.rounds.shared.page.Templates;
import org.rounds.shell.service.FrameContent;
import org.rounds.stream.service.StreamSubscription;

/** Frames, composers and dialogs escape names, also if nobody is signed in. */
class FrameTemplatesTest {

    private static final String EVIL = "<b id=\"evil\">\"'&";

    private static final PersonBrief PERSON =
            new PersonBrief(7L, "nora", EVIL, EVIL, new Named(1L, EVIL), null);

    private static final List<MyWorkspacesView.MyWorkspace> WORKSPACES =
            List.of(
                    new MyWorkspacesView.MyWorkspace(3L, EVIL, "/workspaces/a", 4, false, false),
                    new MyWorkspacesView.MyWorkspace(5L, "B", "/workspaces/b", 0, false, false));

    private static final Frame MUCH =
            new Frame(
                    new FrameContent(100, 0, 2, List.of()),
                    List.of(
                            new MyWorkspacesView.MyWorkspace(
                                    9L, EVIL, "/audiences/9", 1, false, false)),
                    new Frame.Workspaces(WORKSPACES, 40),
                    new Frame.May(true, true, true));

    private static final Frame NOTHING =
            new Frame(
                    FrameContent.NONE,
                    List.of(),
                    new Frame.Workspaces(List.of(), 0),
                    new Frame.May(false, false, false));

    private static final KindCards KINDS = new KindCards(List.of());

    private static final ScheduledPost WAITING =
            new ScheduledPost(
                    9L, "question", null, EVIL, "workspace/3", Instant.EPOCH, "problem.gone");

    private static final List<StreamSubscription> PLACES =
            List.of(
                    new StreamSubscription(
                            "workspace/3",
                            EVIL,
                            "/workspaces/a",
                            0,
                            false,
                            false,
                            new StreamSubscription.May(true, true)));

    /** A composer with a draft that begins with an empty line, which is kept. */
    private static final Composer COMPOSER =
            new Composer(
                    "workspace/3",
                    new ComposerContent("\n" + EVIL, List.of(PERSON), List.of(WAITING)),
                    PLACES,
                    PLACES,
                    true);

    private static String html(String template, String language, Map<String, Object> more) {
        return html(template, language, more, MUCH);
    }

    private static String html(
            String template, String language, Map<String, Object> more, Frame frame) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("page", Pages.of(Locale.forLanguageTag(language), EVIL));
        parameters.put("frame", frame);
        return Templates.html(template, around(parameters));
    }

    private static Map<String, Object> around(Map<String, Object> parameters) {
        parameters.put("here", "/workspaces/a");
        parameters.put("texts", "{\"a\":\"b\"}");
        return parameters;
    }

    private static String signedOut(String template) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", Pages.of(Locale.ENGLISH, null, Map.of()));
        parameters.put("frame", NOTHING);
        return Templates.html(template, around(parameters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void namesInTheFrameAreText(String language) {
        String nav = html("shell/nav", language, Map.of());
        String all =
                html("shell/top", language, Map.of())
                        + nav
                        + html("shell/foot", language, Map.of());
        assertThat(Jsoup.parse(all).select("#evil")).isEmpty();
        assertThat(Jsoup.parse(nav).select("a[aria-current=page]").eachAttr("href"))
                .containsExactly("/rounds/workspaces/a");
        assertThat(nav).contains("99+", "/purges", "/admin/imports", "/reports", "rd-newdot", "40");
        assertThat(all)
                .contains("<script type=\"application/json\" id=\"texts\">{\"a\":\"b\"}</script>");
    }

    @Test
    void aMenuHasNoLinkToAnOfficeThatIsNotOpen() {
        Frame purges = with(new Frame.May(false, true, false));
        assertThat(html("shell/nav", "en", Map.of(), purges))
                .contains("/purges")
                .doesNotContain("/admin/imports", "/reports");
        Frame imports = with(new Frame.May(false, false, true));
        assertThat(html("shell/nav", "en", Map.of(), imports))
                .contains("/admin/imports")
                .doesNotContain("/purges", "/reports");
    }

    private static Frame with(Frame.May may) {
        return new Frame(FrameContent.NONE, MUCH.departments(), MUCH.workspaces(), may);
    }

    @Test
    void whoIsNotSignedInSeesAFrameWithoutAPerson() {
        String all = signedOut("shell/top") + signedOut("shell/nav") + signedOut("shell/foot");
        assertThat(all)
                .doesNotContain(
                        "rd-nav__me",
                        "id=\"again\"",
                        "rd-nav__ws",
                        "/purges",
                        "/admin",
                        "/reports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void placesAndDraftsAreText(String language) {
        Map<String, Object> asked =
                Map.of("kinds", KINDS, "composer", COMPOSER, "say", EVIL, "visibility", "private");
        String html = html("posting/composerHere", language, asked);
        assertThat(Jsoup.parse(html).select("#evil")).isEmpty();
        assertThat(html).as("the first line of a field is not its text").contains(">\n\n&lt;b id=");
        assertThat(html).contains("i-lock", "id=\"announce\"", "data-open=\"announce\"");
        assertThat(Jsoup.parse(html).select("[data-scheduled] .rd-err")).hasSize(1);
        assertThat(Jsoup.parse(html).select("[data-scheduled] .rd-item__meta").text())
                .contains(EVIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void thePartsOfTheHomePageShowNamesAsText(String language) {
        FeedPage feed = new FeedPage("home", List.of(), null, List.of(), null, false);
        FeedChoice plain = new FeedChoice("", false);
        String html =
                html("feed/homeHead", language, Map.of("unread", 3))
                        + html("mustread/list", language, mustReads())
                        + html(
                                "posting/composerHome",
                                language,
                                Map.of("kinds", KINDS, "composer", COMPOSER))
                        + html("feed/tabs", language, tabs(plain))
                        + html("posting/share", language, Map.of("places", PLACES))
                        + html("feed/stream", language, stream(feed))
                        + html("workspace/mine", language, Map.of("workspaces", WORKSPACES))
                        + html("feed/topics", language, Map.of("topics", List.of("sepsis")))
                        + html("activity/muted", language, Map.of("muted", muted()));
        assertThat(Jsoup.parse(html).select("#evil")).isEmpty();
        assertThat(Jsoup.parse(html).select(".rd-must a.rd-name").text()).isEqualTo(EVIL);
        assertThat(Jsoup.parse(html).select("[data-unmute]").eachAttr("data-unmute"))
                .containsExactly("person/7");
        assertThat(Jsoup.parse(html).select("nav a[aria-current=page]").eachAttr("href"))
                .containsExactly("/rounds/", "/rounds/");
        assertThat(html).contains("rd-empty", "rd-late", "/topics/sepsis");
    }

    private static Map<String, Object> mustReads() {
        MustReadBrief late = new MustReadBrief(4L, EVIL, EVIL, Instant.EPOCH, "late");
        return Map.of("mustReads", List.of(late), "waiting", 1);
    }

    private static Map<String, Object> tabs(FeedChoice choice) {
        return Map.of("tab", "home", "choice", choice, "filtered", true);
    }

    private static Map<String, Object> stream(FeedPage feed) {
        return Map.of("kinds", KINDS, "feed", feed, "nothing", EVIL);
    }

    private static List<MutedItem> muted() {
        return List.of(new MutedItem("person", 7L, EVIL, "/people/nora"));
    }
}
