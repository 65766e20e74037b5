package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** Posting, mentioning, answering, editing, deleting: nothing is lost. */
class FeedJourneysST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

    @Test
    void aMentionOffersOnlyPeopleWhoMayReadThere() {
        Visitor paul = visitor("paul.physician").goTo("/workspaces/peer-review");
        paul.composer().click();
        paul.page().keyboard().type("Thank you @car");
        assertThat(paul.page().getByRole(com.microsoft.playwright.options.AriaRole.OPTION).first())
                .containsText("Carl Community");
        paul.page().keyboard().press("Enter");
        assertThat(paul.composer()).hasValue("Thank you @carl.community ");
        paul.page().keyboard().type("and @olg");
        assertThat(paul.page().getByRole(com.microsoft.playwright.options.AriaRole.OPTION))
                .hasCount(0);
        paul.page().keyboard().press("Control+Enter");
        Locator mention = paul.posts().first().locator(".rd-text a").first();
        assertThat(mention).hasText("@Carl Community");
        assertThat(mention).hasAttribute("href", "/rounds/people/carl.community");
    }

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
        second.button("See theirs").click();
        assertThat(second.page().locator(".rd-edit__theirs")).containsText("from the first tab");
        second.button("Save mine instead").click();
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
        places.selectOption(room);
        assertThat(carl.composer()).hasValue(text);
        carl.page().locator("[data-composer] [data-send]").click();
        assertThat(carl.posts().first()).containsText(text);
        carl.page().reload();
        assertThat(carl.composer()).hasValue("");
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
    void whatDoesNotFitTheFilterIsPostedAndNotShownUnderIt() {
        String text = "Not a question " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM + "?show=questions");
        String question = "But this is one " + UUID.randomUUID();
        nora.page().locator("[data-composer] [data-kind=question]").click();
        nora.write(question);
        assertThat(nora.post(question)).isVisible();
        nora.write(text);
        Locator away = nora.toast().locator("a");
        assertThat(away).isVisible();
        assertThat(nora.post(text)).hasCount(0);
        away.click();
        assertThat(nora.page().locator(".rd-item")).containsText(text);
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
        assertThat(refused).containsText("has arrived after all");
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
        nora.button("Throw away").click();
        assertThat(field).hasCount(0);
        nora.choose(post, "Edit");
        field.fill("a".repeat(20_001));
        nora.button("Save").click();
        assertThat(post.locator(".rd-edit .rd-fail")).containsText("20,000");
    }

    @Test
    void aDeletedPostComesBackByUndo() {
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        String text = "Deleted by mistake " + UUID.randomUUID();
        nora.write(text);
        assertThat(nora.posts().first()).containsText(text);
        nora.choose(nora.post(text), "Delete");
        assertThat(nora.post(text)).isHidden();
        nora.toast().getByText("Undo").click();
        assertThat(nora.post(text)).isVisible();
        nora.page().reload();
        assertThat(nora.post(text)).hasCount(1);
    }

    @Test
    void aCommentAndAThanksAreThereAfterReloading() {
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        String text = "Please answer " + UUID.randomUUID();
        nora.write(text);
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        Locator post = paul.post(text);
        post.locator("[data-focus-comment]").click();
        post.locator(".rd-reply textarea").fill("Here is the answer");
        paul.page().keyboard().press("Control+Enter");
        assertThat(post.locator(".rd-comment")).containsText("Here is the answer");
        post.locator(".rd-acts [data-react=thanks]").click();
        assertThat(post.locator(".rd-acts [data-react=thanks]"))
                .hasAttribute("aria-pressed", "true");
        nora.page().reload();
        assertThat(nora.post(text).locator(".rd-comment")).containsText("Paul Physician");
        assertThat(nora.post(text).locator(".rd-acts [data-react=thanks] .n")).hasText("1");
    }

    @Test
    void backReturnsToTheSamePost() {
        Visitor nora = visitor("nora.nurse").goTo("/");
        nora.button("Show older posts").click();
        Locator post = nora.posts().nth(25);
        post.scrollIntoViewIfNeeded();
        String id = post.getAttribute("data-id");
        post.locator("time").first().click();
        assertThat(nora.page()).hasURL(java.util.regex.Pattern.compile(".*/activities/" + id));
        nora.page().goBack();
        assertThat(nora.page().locator("[data-id='" + id + "']")).isInViewport();
    }

    @Test
    void whoAskedAcceptsTheAnswerThatHelpedAndCanTakeThatBack() {
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        String text = "Where is the rapid infuser " + UUID.randomUUID();
        nora.page().locator("[data-composer] [data-kind=question]").click();
        nora.write(text);
        nora.post(text).locator("[data-focus-comment]").click();
        nora.page().keyboard().type("Bay two, top shelf");
        nora.page().keyboard().press("Control+Enter");
        Locator thread = nora.post(text).locator(".rd-thread");
        assertThat(thread).containsText("Bay two");
        nora.post(text).locator("[data-act=accept]").click();
        Locator answer = nora.post(text).locator(".rd-answer");
        assertThat(answer).containsText("Bay two");
        assertThat(nora.post(text).locator(".rd-item__end")).containsText("Answered");
        nora.toast().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).last().click();
        assertThat(answer).hasCount(0);
        assertThat(nora.post(text)).containsText("Bay two");
    }

    @Test
    void whatIsSavedAndWhatIsPinnedIsFoundAgain() {
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        String text = "Bundle card, version nine " + UUID.randomUUID();
        paul.write(text);
        paul.choose(paul.post(text), "Pin to the top");
        paul.page().locator("#pin-until").fill(LocalDate.now().plusYears(200).toString());
        paul.button("Pin").click();
        assertThat(paul.page().locator("#pin-until-err")).isVisible();
        paul.page().locator("#pin-until").fill(LocalDate.now().plusDays(3).toString());
        paul.button("Pin").click();
        assertThat(paul.toast()).containsText("Pinned");
        paul.goTo(ROOM);
        assertThat(paul.page().locator(".rd-pinned")).containsText(text);
        assertThat(paul.post(text)).hasCount(0);
        Locator pinned = paul.page().locator(".rd-pinned article").first();
        pinned.locator("[data-act=save]").click();
        assertThat(paul.toast()).containsText("Saved for later");
        pinned.locator("summary").click();
        pinned.locator("[data-act=unpin]").click();
        assertThat(paul.toast()).containsText("No longer pinned");
        paul.goTo("/?stream=bookmarks");
        assertThat(paul.post(text)).isVisible();
        paul.post(text).locator("[data-act=save]").click();
        assertThat(paul.toast()).containsText("No longer saved");
        paul.goTo("/?stream=bookmarks");
        assertThat(paul.post(text)).hasCount(0);
    }

    @Test
    void aMutedRoomStaysAwayFromHomeUntilItIsShownAgain() {
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        String text = "Quiet please " + UUID.randomUUID();
        paul.write(text);
        Locator mute = paul.page().locator(".rd-wshead [data-quiet]");
        mute.click();
        assertThat(paul.toast()).containsText("You will not see these posts at home");
        paul.goTo("/");
        assertThat(paul.post(text)).hasCount(0);
        paul.goTo(ROOM);
        assertThat(paul.post(text)).isVisible();
        assertThat(mute).hasAttribute("aria-pressed", "true");
        mute.click();
        assertThat(mute).containsText("Mute at home");
        paul.goTo("/");
        assertThat(paul.post(text)).isVisible();
    }
}
