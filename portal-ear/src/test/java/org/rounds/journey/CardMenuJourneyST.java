package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.pages.Visitor;

/** Cards of posts, and what the frame says of them, on a PC and on a phone. */
class CardMenuJourneyST extends Journey {

    private final Api api;

    CardMenuJourneyST(Api api) {
        this.api = api;
    }

    private Visitor nora(int width, int height) {
        Visitor nora = visitor("nora.nurse");
        nora.page().setViewportSize(width, height);
        return nora;
    }

    private String post(String user, String text) {
        String wish = "{\"kind\":\"post\",\"text\":\"%s\"}".formatted(text);
        return api.send(Call.post("/activities", wish).as(user)).is(201).id();
    }

    private void comment(String user, String post, String text) {
        String wish = "{\"text\":\"%s\"}".formatted(text);
        api.send(Call.post("/activities/" + post + "/comments", wish).as(user)).is(201);
    }

    private static Locator menu(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.MENU);
    }

    private static Locator entry(Visitor visitor, String name) {
        Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(name).setExact(true);
        return visitor.page().getByRole(AriaRole.MENUITEM, named);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, Copy link", "390, 844, Share"})
    void theMenuIsUsedByKeysAndGivesTheFocusBack(int width, int height, String first) {
        String text = "The trolley moved " + UUID.randomUUID();
        post("paul.physician", text);
        Visitor nora = nora(width, height).goTo("/?stream=everyone");
        Locator more = nora.post(text).locator("[data-menu]");
        assertThat(more).hasAccessibleName("More actions for the post by Paul Physician");
        assertThat(more).hasAttribute("aria-expanded", "false");
        more.press("Enter");
        assertThat(menu(nora)).hasAccessibleName("More actions for the post by Paul Physician");
        assertThat(more).hasAttribute("aria-expanded", "true");
        assertThat(more).hasAttribute("aria-controls", menu(nora).getAttribute("id"));
        assertThat(entry(nora, first)).isFocused();
        nora.page().keyboard().press("ArrowUp");
        assertThat(entry(nora, "Report")).isFocused();
        nora.page().keyboard().press("ArrowUp");
        assertThat(entry(nora, "Mute Paul Physician")).isFocused();
        nora.page().keyboard().press("End");
        nora.page().keyboard().press("ArrowDown");
        assertThat(entry(nora, first)).isFocused();
        nora.page().keyboard().press("Escape");
        assertThat(menu(nora)).hasCount(0);
        assertThat(more).isFocused();
        assertThat(more).hasAttribute("aria-expanded", "false");
        more.press("ArrowUp");
        assertThat(entry(nora, "Report")).isFocused();
        nora.page().keyboard().press("Tab");
        assertThat(menu(nora)).hasCount(0);
        more.press("ArrowDown");
        entry(nora, "Report").press("Enter");
        assertThat(nora.dialog("report")).isVisible();
        nora.page().keyboard().press("Escape");
        assertThat(nora.post(text)).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theMenuOffersWhatTheViewerMayDoWithThatPostOrComment(int width, int height) {
        String hers = "Mine to change " + UUID.randomUUID();
        String other = "Not mine " + UUID.randomUUID();
        post("nora.nurse", hers);
        comment("paul.physician", post("paul.physician", other), "Said below");
        Visitor nora = nora(width, height).goTo("/?stream=everyone");
        nora.post(hers).locator("[data-menu]").click();
        assertThat(entry(nora, "Edit")).isVisible();
        assertThat(entry(nora, "Report")).hasCount(0);
        nora.post(other).locator("[data-menu]").first().click();
        assertThat(menu(nora)).hasCount(1);
        assertThat(entry(nora, "Edit")).hasCount(0);
        assertThat(entry(nora, "Report")).isVisible();
        nora.page().keyboard().press("Escape");
        Locator said = nora.post(other).locator(".rd-comment");
        assertThat(said.getByText("Report")).hasCount(0);
        said.locator("[data-menu]").click();
        assertThat(menu(nora)).hasAccessibleName("More actions for the comment by Paul Physician");
        assertThat(entry(nora, "Report")).isVisible();
        assertThat(entry(nora, "Delete")).hasCount(0);
        BoundingBox box = menu(nora).boundingBox();
        Assertions.assertThat(box.x).isNotNegative();
        Assertions.assertThat(box.x + box.width).isLessThanOrEqualTo(width);
        Assertions.assertThat(box.y + box.height).isLessThanOrEqualTo(height);
        nora.page().locator("h1").first().dispatchEvent("click");
        assertThat(menu(nora)).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void reactionsHaveNamesAndTheMenuSaysWhoReacted(int width, int height) {
        String text = "The new pumps are here " + UUID.randomUUID();
        String reaction = "/activities/" + post("carl.community", text) + "/reaction";
        api.send(Call.put(reaction, "{\"kind\":\"useful\"}").as("paul.physician")).is(200);
        Visitor nora = nora(width, height).goTo("/?stream=everyone");
        for (String name : new String[] {"Thanks", "Useful", "Well done"}) {
            Locator label = nora.post(text).locator(".rd-acts .lbl").getByText(name);
            Assertions.assertThat(label.boundingBox().width).as(name).isGreaterThan(20);
        }
        nora.choose(nora.post(text), "Who reacted");
        Locator who = nora.page().getByRole(AriaRole.DIALOG);
        assertThat(who).hasAccessibleName("Reactions");
        assertThat(who.locator("section")).hasCount(1);
        assertThat(who.locator("section")).containsText("Useful (1)");
        assertThat(who.locator("section")).containsText("Paul Physician");
        nora.page().keyboard().press("Escape");
        assertThat(who).hasCount(0);
        assertThat(nora.post(text)).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aDotGoesOnceTheNewestPostOfItsWorkspaceWasOnTheScreen(int width, int height) {
        String name = "{\"name\":\"Lines %s\",\"visibility\":\"open\"}";
        Call opening = Call.post("/workspaces", name.formatted(System.nanoTime()));
        JsonObject room = api.send(opening.as("paul.physician")).is(201).json();
        String id = room.getString("id");
        api.send(Call.of("POST", "/workspaces/" + id + "/join").as("nora.nurse")).is(200);
        String wish = "{\"kind\":\"post\",\"text\":\"New here\",\"workspaceId\":\"%s\"}";
        api.send(Call.post("/activities", wish.formatted(id)).as("paul.physician")).is(201);
        Visitor nora = nora(width, 160).goTo("/workspaces/" + room.getString("slug"));
        Locator dot = nora.page().locator(".rd-nav [data-new='workspace/" + id + "']");
        assertThat(nora.post("New here")).not().isInViewport();
        assertThat(dot).hasCount(1);
        nora.page().setViewportSize(width, height);
        nora.post("New here").scrollIntoViewIfNeeded();
        assertThat(dot).hasCount(0);
        nora.goTo("/people");
        assertThat(nora.page().locator(".rd-nav")).hasCount(1);
        assertThat(dot).hasCount(0);
    }

    @Test
    void theBarOfAPhoneCountsNewsAndMustReadsWithoutReloading() {
        Call all = Call.put("/notifications/read", "{\"upTo\":\"8000000000000000000\"}");
        api.send(all.as("nora.nurse")).is(204);
        Visitor nora = nora(390, 844).goTo("/people");
        Locator bar = nora.page().locator("nav.rd-bar");
        Locator inbox = bar.locator("[data-inbox]");
        Locator due = bar.locator("[data-due]");
        assertThat(inbox).isHidden();
        int before =
                due.isVisible() ? Integer.parseInt(due.locator("span").first().innerText()) : 0;
        String post = announce();
        assertThat(inbox).isVisible();
        assertThat(due.locator("span").first()).hasText(String.valueOf(before + 1));
        Locator more = bar.getByRole(AriaRole.BUTTON);
        assertThat(more).hasAccessibleName("More " + (before + 1) + " must-reads to acknowledge");
        nora.goTo("/activities/" + post);
        nora.page().locator("[data-act=acknowledge]").click();
        if (before == 0) {
            assertThat(due).isHidden();
        } else {
            assertThat(due.locator("span").first()).hasText(String.valueOf(before));
        }
    }

    private String announce() {
        String wish =
                "{\"kind\":\"announcement\",\"title\":\"Masks\",\"text\":\"On all wards\","
                        + "\"mustRead\":{\"dueAt\":\"%s\"}}";
        Instant due = Instant.now().plus(Duration.ofDays(9));
        Call announcing = Call.post("/activities", wish.formatted(due));
        return api.send(announcing.as("carl.community")).is(201).id();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void whatIsBegunBelowOnePostStaysWhileAnotherIsAnswered(int width, int height) {
        String one = "Who has the scanner " + UUID.randomUUID();
        String two = "Who has the keys " + UUID.randomUUID();
        comment("paul.physician", post("paul.physician", one), "Not me");
        post("paul.physician", two);
        Visitor nora = nora(width, height).goTo("/?stream=everyone");
        assertThat(nora.posts().locator("textarea")).hasCount(0);
        nora.post(one).locator(".rd-reply > button").click();
        nora.post(one).locator("textarea").fill("I saw it on");
        nora.post(one).locator("[data-reply]").click();
        nora.post(one).locator(".rd-comment textarea").fill("Are you sure");
        nora.post(two).locator("[data-focus-comment]").click();
        nora.post(two).locator("textarea").fill("In the box");
        nora.page().keyboard().press("Control+Enter");
        assertThat(nora.post(two).locator(".rd-comment")).containsText("In the box");
        Locator begun = nora.post(one).locator(".rd-acts + .rd-thread > .rd-reply textarea");
        assertThat(begun).hasValue("I saw it on");
        assertThat(nora.post(one).locator(".rd-comment textarea")).hasValue("Are you sure");
        nora.goTo("/?stream=everyone");
        nora.post(one).locator(".rd-reply > button").click();
        assertThat(begun).hasValue("I saw it on");
        nora.post(one).locator("[data-reply]").click();
        assertThat(nora.post(one).locator(".rd-comment textarea")).hasValue("Are you sure");
    }
}
