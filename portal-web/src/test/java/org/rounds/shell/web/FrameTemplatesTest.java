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
import org.rounds.feed.web.FeedPage;
import org.rounds.feed.web.HomeView;
import org.rounds.feed.web.SameTimes;
import org.rounds.mustread.service.MustReadBrief;
import org.rounds.people.service.PersonBrief;
import org.rounds.people.web.MeView;
import org.rounds.posting.web.DraftView;
import org.rounds.shared.model.Named;
import org.rounds.shared.web.Templates;
import org.rounds.stream.service.StreamSubscription;

/** Frames, composers and dialogs show names as text, also to whoever is not signed in. */
class FrameTemplatesTest {

    private static final String EVIL = "<b id=\"evil\">\"'&";

    private static final PersonBrief PERSON =
            new PersonBrief(7L, "nora", EVIL, EVIL, new Named(1L, EVIL), null);

    /** Somebody in two rooms, one of which has something new. */
    public static final class Rooms extends RoomsView {

        @Override
        public List<Room> getItems() {
            return List.of(
                    new Room(3L, EVIL, "/workspaces/a", 4, false),
                    new Room(5L, "B", "/workspaces/b", 0, false));
        }

        @Override
        public List<Room> getNearest() {
            return getItems();
        }

        @Override
        public List<Room> getCounted() {
            return getItems();
        }

        @Override
        public int getRest() {
            return 40;
        }

        @Override
        public List<StreamSubscription> getPlaces() {
            return List.of(
                    new StreamSubscription(
                            "workspace/3",
                            EVIL,
                            "/workspaces/a",
                            0,
                            false,
                            new StreamSubscription.May(true, true)));
        }
    }

    /** Somebody for whom much waits. */
    public static final class Waiting extends WaitingView {

        @Override
        public int getNotifications() {
            return 100;
        }

        @Override
        public int getReports() {
            return 2;
        }
    }

    /** Somebody with every right that a menu knows. */
    public static final class Everything extends MeView {

        @Override
        public boolean isAdmin() {
            return true;
        }

        @Override
        public boolean isModerating() {
            return true;
        }

        @Override
        public boolean isPrivacyOfficer() {
            return true;
        }

        @Override
        public boolean isStaff() {
            return true;
        }
    }

    private static String html(
            String template, String language, PersonBrief me, Map<String, Object> more) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Object> values = new HashMap<>(more);
        values.put("base", "/rounds");
        values.put("assets", "/rounds/assets/v1");
        values.put("me", me);
        values.put("reader", me == null ? new MeView() : new Everything());
        values.put("times", new SameTimes());
        values.put("text", Templates.texts("shared", locale));
        values.put("feedText", Templates.texts("feed", locale));
        values.put("rooms", me == null ? new RoomsView() : new Rooms());
        values.put("waiting", me == null ? new WaitingView() : new Waiting());
        values.put("scripts", Map.of("texts", "{\"a\":\"b\"}"));
        values.put("here", "/workspaces/a");
        values.putIfAbsent("modules", Map.of("imports", true, "purges", true));
        return Templates.fill(template, locale, values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void namesInTheFrameAreText(String language) {
        String nav = html("shared/web/nav", language, PERSON, Map.of());
        String all =
                html("shared/web/top", language, PERSON, Map.of())
                        + nav
                        + html("shared/web/foot", language, PERSON, Map.of());
        assertThat(Jsoup.parse(all).select("#evil")).isEmpty();
        assertThat(Jsoup.parse(nav).select("a[aria-current=page]").eachAttr("href"))
                .containsExactly("/rounds/workspaces/a");
        assertThat(nav).contains("99+", "/purges", "/admin/imports", "/reports", "rd-newdot", "40");
        assertThat(all)
                .contains("<script type=\"application/json\" id=\"texts\">{\"a\":\"b\"}</script>");
    }

    @Test
    void whatIsOffHasNoLink() {
        Map<String, Object> some = Map.of("modules", Map.of("imports", false, "purges", true));
        assertThat(html("shared/web/nav", "en", PERSON, some))
                .contains("/purges")
                .doesNotContain("/admin/imports");
        Map<String, Object> others = Map.of("modules", Map.of("imports", true, "purges", false));
        assertThat(html("shared/web/nav", "en", PERSON, others))
                .contains("/admin/imports")
                .doesNotContain("/purges");
    }

    @Test
    void whoIsNotSignedInSeesAFrameWithoutAPerson() {
        String all =
                html("shared/web/top", "en", null, Map.of())
                        + html("shared/web/nav", "en", null, Map.of())
                        + html("shared/web/foot", "en", null, Map.of());
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
        Map<String, Object> asked = new HashMap<>();
        asked.put("place", "workspace/3");
        asked.put("say", EVIL);
        asked.put("announces", true);
        asked.put("visibility", "private");
        asked.put("drafts", new Drafts());
        asked.put("delegations", Map.of("authors", List.of(PERSON), "scheduled", List.of()));
        String html = html("feed/web/composer", language, PERSON, asked);
        assertThat(Jsoup.parse(html).select("#evil")).isEmpty();
        assertThat(html)
                .as("the first line of a field is not its text")
                .contains(">\n\n&lt;b id=&quot;evil&quot;&gt;");
        assertThat(html).contains("i-lock", "id=\"announce\"", "data-open=\"announce\"");
    }

    /** A draft that begins with an empty line, which is kept. */
    public static final class Drafts extends DraftView {

        @Override
        public String text(String place) {
            return "\n" + EVIL;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theHomePageShowsNamesAsText(String language) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("home", new Home());
        asked.put("feed", new FeedPage("home", List.of(), null, List.of(), null, false));
        asked.put("entries", List.of());
        asked.put("drafts", new Drafts());
        asked.put("delegations", Map.of("authors", List.of(PERSON), "scheduled", List.of()));
        String html = html("feed/web/home", language, PERSON, asked);
        assertThat(Jsoup.parse(html).select("#evil")).isEmpty();
        assertThat(Jsoup.parse(html).select(".rd-must a.rd-name").text()).isEqualTo(EVIL);
        assertThat(Jsoup.parse(html).select("[data-unmute]").eachAttr("data-unmute"))
                .containsExactly("person/7");
        assertThat(Jsoup.parse(html).select("nav a[aria-current=page]").eachAttr("href"))
                .containsExactly("/rounds/", "/rounds/");
        assertThat(html).contains("rd-empty", "rd-late", "/topics/sepsis");
    }

    /** The first page of somebody for whom something waits, and who has muted somebody. */
    public static final class Home extends HomeView {

        @Override
        public String getShelf() {
            return "home";
        }

        @Override
        public boolean isFiltered() {
            return true;
        }

        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public List<String> getTopics() {
            return List.of("sepsis");
        }

        @Override
        public List<MustReadBrief> getMustReads() {
            return List.of(new MustReadBrief(4L, EVIL, EVIL, Instant.EPOCH, "late"));
        }

        @Override
        public List<MutedItem> getMuted() {
            return List.of(new MutedItem("person", 7L, EVIL, "/people/nora"));
        }
    }
}
