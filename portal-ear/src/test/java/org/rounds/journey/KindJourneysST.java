package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** Voting, kudos, sharing. */
class KindJourneysST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhf"
                                    + "DwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @Test
    void aPollIsPostedVotedInAndChanged() {
        String text = "Which checklist " + UUID.randomUUID();
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        poll(paul, false);
        paul.write(text);
        assertThat(paul.post(text).locator(".rd-poll__o")).hasCount(2);
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        vote(nora, text, "Short");
        assertThat(option(nora, text, "Short").locator("b")).hasText("1");
        vote(nora, text, "Long");
        assertThat(option(nora, text, "Short").locator("b")).hasText("0");
        assertThat(option(nora, text, "Long").locator("b")).hasText("1");
        nora.post(text).locator("[data-act=withdraw]").click();
        assertThat(option(nora, text, "Long").locator("b")).hasText("0");
    }

    @Test
    void anAnonymousVoteCanBeChangedInTheSameTabOnly() {
        String text = "How safe do you feel " + UUID.randomUUID();
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        poll(paul, true);
        paul.write(text);
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        vote(nora, text, "Short");
        assertThat(nora.post(text)).containsText("Results appear after 5 votes");
        assertThat(option(nora, text, "Short").locator("input")).not().isChecked();
        vote(nora, text, "Long");
        assertThat(nora.toast()).containsText("Your vote was counted");
        Visitor elsewhere = new Visitor(nora.browser().newPage(), nora.url()).goTo(ROOM);
        elsewhere.post(text).locator("input").first().check();
        elsewhere.post(text).locator("[data-vote]").click();
        assertThat(elsewhere.post(text).locator(".rd-fail")).containsText("You voted anonymously");
    }

    @Test
    void whoAskedMovesWhenAPollClosesAndClosesIt() {
        String text = "Which evening " + UUID.randomUUID();
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        poll(paul, false);
        paul.write(text);
        paul.choose(paul.post(text), "Change closing time");
        Locator until = paul.page().locator("#poll-until");
        until.fill(LocalDate.now().plusDays(3) + "T18:00");
        paul.button("Save").click();
        assertThat(paul.post(text).locator(".rd-poll")).containsText("Open until");
        paul.choose(paul.post(text), "Change closing time");
        assertThat(until).hasValue(LocalDate.now().plusDays(3) + "T18:00");
        paul.button("Close now").click();
        assertThat(paul.post(text).locator(".rd-poll")).containsText("Closed.");
        paul.post(text).locator("[data-menu]").click();
        assertThat(paul.post(text).getByRole(AriaRole.MENU)).isVisible();
        assertThat(paul.post(text).locator("[data-act=pollTime]")).isHidden();
    }

    @Test
    void aPictureIsAttachedDescribedAndSeen() {
        String text = "The new pump " + UUID.randomUUID();
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        Page page = paul.page();
        page.locator(".rd-composer [data-choose]")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload("pump.png", "image/png", PICTURE),
                            new FilePayload("steps.txt", "text/plain", "One, two".getBytes()),
                            new FilePayload("page.html", "text/html", "<html>no".getBytes())
                        });
        assertThat(paul.toast()).containsText("page.html");
        assertThat(page.locator(".rd-composer [data-files] li")).hasCount(2);
        page.locator(".rd-composer [data-files] input").fill("A pump beside a bed");
        page.locator(".rd-composer [data-files] input").blur();
        paul.write(text);
        Locator picture = paul.post(text).locator(".rd-pic img");
        assertThat(picture).hasAttribute("alt", "A pump beside a bed");
        assertThat(paul.post(text).locator(".rd-attach")).containsText("steps.txt");
        assertThat(page.locator(".rd-composer [data-files] li")).hasCount(0);
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        Locator seen = nora.post(text).locator(".rd-pic img");
        seen.scrollIntoViewIfNeeded();
        nora.page()
                .waitForFunction(
                        "image => image.complete && image.naturalWidth > 0", seen.elementHandle());
    }

    @Test
    void filesOfAPostAreChangedWithIt() {
        String text = "The steps " + UUID.randomUUID();
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        Page page = paul.page();
        page.locator(".rd-composer [data-choose]")
                .setInputFiles(new FilePayload("old.txt", "text/plain", "One".getBytes()));
        assertThat(page.locator(".rd-composer [data-files] li")).hasCount(1);
        paul.write(text);
        Locator post = paul.post(text);
        assertThat(post.locator(".rd-attach")).containsText("old.txt");
        paul.choose(post, "Edit");
        Locator form = post.locator(".rd-edit");
        form.locator("[data-choose]")
                .setInputFiles(new FilePayload("new.txt", "text/plain", "Two".getBytes()));
        assertThat(form.locator("[data-files] li")).hasCount(2);
        form.locator("[data-files] button").first().click();
        assertThat(form.locator("[data-files] li")).hasCount(1);
        form.locator("button.rd-btn--primary").click();
        assertThat(paul.post(text).locator(".rd-edit")).hasCount(0);
        assertThat(paul.post(text).locator(".rd-attach")).containsText("new.txt");
        paul.post(text).locator(".rd-item__meta a[href*='/activities/']").first().click();
        page.locator(".rd-version summary").click();
        assertThat(page.locator(".rd-version[open]")).containsText("old.txt");
    }

    @Test
    void aPollThatIsBegunIsThereAgainAfterLoadingThePageAnew() {
        String text = "Which day " + UUID.randomUUID();
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        Page page = paul.page();
        poll(paul, true);
        page.locator("[data-more-options]").click();
        page.locator("[data-options] input").nth(2).fill("Neither");
        page.locator(".rd-composer [data-choose]")
                .setInputFiles(new FilePayload("days.txt", "text/plain", "Two".getBytes()));
        assertThat(page.locator(".rd-composer [data-files]")).containsText("Uploaded");
        paul.composer().fill(text);
        page.reload();
        assertThat(page.locator("[data-options] input").nth(2)).hasValue("Neither");
        assertThat(page.locator("[data-hidden-votes]")).isChecked();
        assertThat(page.locator(".rd-composer [data-files]")).containsText("days.txt");
        assertThat(paul.composer()).hasValue(text);
        page.locator("[data-composer] [data-send]").click();
        assertThat(paul.post(text).locator(".rd-poll__o")).hasCount(3);
        assertThat(paul.post(text).locator(".rd-attach")).containsText("days.txt");
        page.reload();
        assertThat(page.locator("[data-panel=poll]")).isHidden();
    }

    @Test
    void kudosGoToAColleagueAndArePassedOn() {
        String text = "You stayed until it was solved " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        Page page = nora.page();
        nora.compose();
        page.locator("[data-kind=kudos]").click();
        page.locator("#composer-value").fill("Crossing the hall to help");
        page.locator("[data-who]").fill("paul");
        page.locator("[data-panel=people] [data-found] button").first().click();
        nora.write(text);
        Locator kudos = nora.post(text).locator(".rd-kudos");
        assertThat(kudos).containsText("Crossing the hall to help");
        assertThat(kudos).containsText("Paul Physician");
        nora.post(text).locator(".rd-acts [data-act=share]").click();
        page.locator("#sh-place").selectOption("everyone");
        share(page);
        assertThat(page.locator("#share .rd-fail")).containsText("Not everyone there can read");
        page.locator("#sh-text").fill("For the record");
        page.locator("#sh-place")
                .selectOption(page.locator("[data-composer]").getAttribute("data-place"));
        share(page);
        assertThat(nora.toast()).containsText("Shared");
        assertThat(nora.post("For the record").locator(".rd-shared")).containsText(text);
        nora.goTo(ROOM);
        Locator shared = nora.post("For the record").locator(".rd-shared");
        assertThat(shared).containsText(text);
        assertThat(shared).containsText("Nora Nurse");

        nora.goTo("/");
        nora.post("For the record").locator(".rd-acts [data-act=share]").first().click();
        assertThat(page.locator("#sh-place option"))
                .hasCount(page.locator("[data-places] option").count());
        assertThat(page.locator("#sh-place")).hasValue("everyone");
        share(page);
        assertThat(page.locator("#share .rd-fail")).containsText("Not everyone there can read");
    }

    private static void share(Page page) {
        page.locator("#share .rd-btn--primary").click();
    }

    private static void poll(Visitor writer, boolean anonymous) {
        Page page = writer.compose().page();
        page.locator("[data-kind=poll]").click();
        page.locator("[data-options] input").first().fill("Short");
        page.locator("[data-options] input").last().fill("Long");
        if (anonymous) {
            page.locator("[data-hidden-votes]").check();
        }
    }

    private static void vote(Visitor voter, String text, String option) {
        option(voter, text, option).locator("input").check();
        voter.page()
                .waitForResponse(
                        "**?part=item", () -> voter.post(text).locator("[data-vote]").click());
    }

    private static Locator option(Visitor reader, String text, String option) {
        return reader.post(text)
                .locator(".rd-poll__o")
                .filter(new Locator.FilterOptions().setHasText(option));
    }
}
