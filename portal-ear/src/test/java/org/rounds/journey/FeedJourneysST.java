package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** Posting, mentioning, answering, deleting, saving: effects are visible, and can be undone. */
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
    void whatDoesNotFitTheFilterIsPostedAndNotShownUnderIt() {
        String text = "Not a question " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM + "?show=questions");
        String question = "But this is one " + UUID.randomUUID();
        nora.compose().page().locator("[data-composer] [data-kind=question]").click();
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
        nora.compose().page().locator("[data-composer] [data-kind=question]").click();
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
        paul.choose(paul.post(text), "Pin");
        Locator pin =
                paul.page()
                        .locator("dialog[open]")
                        .getByText("Pin", new Locator.GetByTextOptions().setExact(true));
        paul.page().locator("#pin-until").fill(LocalDate.now().plusYears(200).toString());
        pin.click();
        assertThat(paul.page().locator("#pin-until-err")).isVisible();
        paul.page().locator("#pin-until").fill(LocalDate.now().plusDays(3).toString());
        pin.click();
        assertThat(paul.toast()).containsText("Pinned");
        paul.goTo(ROOM);
        assertThat(paul.page().locator(".rd-pinned")).containsText(text);
        assertThat(paul.post(text)).hasCount(0);
        Locator pinned = paul.page().locator(".rd-pinned article").first();
        pinned.locator("[data-act=save]").click();
        assertThat(paul.toast()).containsText("Saved for later");
        paul.choose(pinned, "Unpin");
        assertThat(paul.toast()).containsText("Unpinned");
        paul.goTo("/?stream=bookmarks");
        assertThat(paul.post(text)).isVisible();
        paul.post(text).locator("[data-act=save]").click();
        assertThat(paul.toast()).containsText("Removed from saved");
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
        assertThat(paul.toast()).containsText("these posts no longer appear on Home");
        paul.goTo("/");
        assertThat(paul.post(text)).hasCount(0);
        paul.goTo(ROOM);
        assertThat(paul.post(text)).isVisible();
        assertThat(mute).hasAttribute("aria-pressed", "true");
        mute.click();
        assertThat(mute).containsText("Mute on Home");
        paul.goTo("/");
        assertThat(paul.post(text)).isVisible();
    }
}
