package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** No typed text is lost: in another tab, on another computer, by Escape, or during sending. */
class DraftJourneysST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

    @Test
    void twoTabsNeverOverwriteEachOtherUnseen() {
        Visitor first = visitor("nora.nurse").goTo(ROOM);
        String text = "Checklist " + UUID.randomUUID();
        first.write(text);
        assertThat(first.posts().first()).containsText(text);
        Visitor second = new Visitor(first.browser().newPage(), first.url()).goTo(ROOM);
        first.choose(first.post(text), "Edit");
        second.choose(second.post(text), "Edit");
        first.page().locator(".rd-edit textarea").fill(text + " from the first tab");
        second.page().locator(".rd-edit textarea").fill(text + " from the second tab");
        first.button("Save").click();
        assertThat(first.post(text)).containsText("from the first tab");
        second.button("Save").click();
        assertThat(second.page().locator(".rd-edit [role=alert]")).isVisible();
        assertThat(second.page().locator(".rd-edit textarea"))
                .hasValue(text + " from the second tab");
        second.button("See their version").click();
        assertThat(second.page().locator(".rd-edit__theirs")).containsText("from the first tab");
        second.button("Save my version").click();
        assertThat(second.post(text)).containsText("from the second tab");
    }

    @Test
    void anExpiredSessionKeepsTheDraftAndSendsItAfterSigningInInPlace() {
        Visitor nora = visitor("nora.nurse").goTo("/");
        String text = "Written before the session ended " + UUID.randomUUID();
        nora.composer().fill(text);
        nora.browser().clearCookies();
        nora.page().locator("[data-composer] [data-send]").click();
        assertThat(nora.dialog("again")).isVisible();
        assertThat(nora.composer()).hasValue(text);
        nora.signInAgain("rounds");
        assertThat(nora.posts().first()).containsText(text);
        assertThat(nora.composer()).hasValue("");
    }

    @Test
    void aDraftIsThereOnAnotherComputer() {
        Visitor here = visitor("lia.liaison").goTo("/");
        String text = "Half a thought " + UUID.randomUUID();
        kept(here, "everyone", () -> here.composer().fill(text));
        Visitor there = visitor("lia.liaison").goTo("/");
        assertThat(there.composer()).hasValue(text);
        there.page().locator("[data-composer] [data-send]").click();
        assertThat(there.posts().first()).containsText(text);
    }

    @Test
    void aDraftGoesAlongToAnotherPlaceAndIsGoneOnceItIsPosted() {
        Visitor carl = visitor("carl.community").goTo("/");
        String text = "For one room, or for all " + UUID.randomUUID();
        Locator places = carl.page().locator("[data-places]");
        kept(carl, "everyone", () -> carl.composer().fill(text));
        String room = places.locator("option[value^='workspace/']").first().getAttribute("value");
        kept(carl, room, () -> places.selectOption(room));
        assertThat(carl.composer()).hasValue(text);
        carl.page().reload();
        assertThat(carl.composer()).hasValue("");
        carl.compose();
        places.selectOption(room);
        assertThat(carl.composer()).hasValue(text);
        carl.page().locator("[data-composer] [data-send]").click();
        assertThat(carl.posts().first()).containsText(text);
        carl.page().reload();
        assertThat(carl.composer()).hasValue("");
        carl.compose();
        places.selectOption(room);
        assertThat(carl.composer()).hasValue("");
    }

    private static void kept(Visitor writer, String place, Runnable writing) {
        Response saved =
                writer.page()
                        .waitForResponse(
                                answer ->
                                        answer.url()
                                                        .endsWith(
                                                                "/drafts?place="
                                                                        + place.replace("/", "%2F"))
                                                && answer.request().method().equals("PUT"),
                                writing);
        assertThat(saved.status()).isEqualTo(200);
    }

    @Test
    void nothingCanBeTypedIntoAPostThatIsBeingSent() {
        String text = "On its way " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        List<Route> held = new ArrayList<>();
        nora.page().route("**/api/v1/activities", held::add);
        nora.write(text);
        assertThat(nora.composer()).not().isEditable();
        held.get(0).resume();
        assertThat(nora.post(text)).hasCount(1);
        assertThat(nora.composer()).isEditable();
        assertThat(nora.composer()).hasValue("");
    }

    @Test
    void aPostWhoseAnswerWasLostIsSaidToBeThere() {
        String text = "Arrived or not " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        nora.page()
                .route(
                        "**/api/v1/activities",
                        route -> {
                            route.fetch();
                            route.abort();
                        });
        nora.write(text);
        Locator refused = nora.page().locator("[data-composer] .rd-fail");
        assertThat(refused).containsText("not sent");
        nora.page().unroute("**/api/v1/activities");
        nora.write(text + ", corrected");
        assertThat(refused).containsText("first attempt did arrive");
        assertThat(nora.composer()).hasValue(text + ", corrected");
        nora.page().reload();
        assertThat(nora.post(text)).hasCount(1);
    }

    @Test
    void escapeDoesNotThrowAwayWhatWasChanged() {
        String text = "To be corrected " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM).write(text);
        Locator post = nora.post(text);
        nora.choose(post, "Edit");
        Locator field = post.locator(".rd-edit textarea");
        field.press("Escape");
        assertThat(field).hasCount(0);
        nora.choose(post, "Edit");
        field.fill(text + ", better");
        field.press("Escape");
        nora.button("Not now").click();
        assertThat(field).hasValue(text + ", better");
        field.press("Escape");
        nora.button("Discard").click();
        assertThat(field).hasCount(0);
        nora.choose(post, "Edit");
        field.fill("a".repeat(20_001));
        nora.button("Save").click();
        assertThat(post.locator(".rd-edit .rd-fail")).containsText("20,000");
    }
}
