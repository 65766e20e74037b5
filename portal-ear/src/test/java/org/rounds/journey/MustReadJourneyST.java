package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.server.pages.Visitor;

/** A must-read from its issue to its record. */
class MustReadJourneyST extends Journey {

    /** Whether the last audience found is not covered. */
    private static final String LAST_IS_ON_TOP =
            """
            () => {
              const last = [...document.querySelectorAll('#announce [data-found] button')].pop();
              const box = last.getBoundingClientRect();
              return last.contains(document.elementFromPoint(box.left + 5, box.top + box.height / 2));
            }
            """;

    @Test
    void whatIsIssuedIsReadAcknowledgedAndProvable() throws Exception {
        String title = "Alarm limits " + UUID.randomUUID();
        Visitor carl = visitor("carl.community").goTo("/");
        carl.compose().page().locator("[data-open=announce]").click();
        carl.page().locator("#an-title").fill(title);
        carl.page().locator("#an-text").fill("Limits are set **again** after every change.");
        carl.page().locator("#announce [name=must]").check();
        carl.page().locator("#an-who").fill("cardiac icu");
        carl.page().locator("[data-found] button").first().waitFor();
        carl.page().keyboard().press("Enter");
        assertThat(carl.page().locator("#announce [data-chosen] [data-id]")).hasCount(0);
        carl.page().keyboard().press("ArrowDown");
        carl.page().keyboard().press("Enter");
        assertThat(carl.page().locator("#announce [data-chosen] [data-id]")).hasCount(1);
        carl.button("Publish").click();
        assertThat(carl.dialog("asks")).containsText("people in 1 units");
        assertThat(carl.dialog("asks")).containsText(title);
        carl.page().locator("[data-asks]").click();
        carl.page().waitForURL("**/activities/*");
        assertThat(carl.page().locator(".rd-must__flag")).containsText("Cardiac ICU");
        String path = carl.page().url().substring(carl.url().length());

        Visitor nora = visitor("nora.nurse").goTo("/must-reads");
        nora.link(title).click();
        nora.button("I have read and understood this").click();
        assertThat(nora.toast()).containsText("Acknowledged");
        Locator must = nora.page().locator(".rd-must--in");
        assertThat(must).containsText("Acknowledged by you");
        nora.goTo("/must-reads?state=done");
        assertThat(nora.link(title)).isVisible();

        carl.goTo(path + "/progress");
        assertThat(row(carl, "Nora Nurse")).containsText("Done");
        Download csv = carl.page().waitForDownload(() -> carl.button("CSV").click());
        Assertions.assertThat(Files.readString(csv.path())).contains("nora.nurse", title);
        Download pdf = carl.page().waitForDownload(() -> carl.button("PDF").click());
        Assertions.assertThat(pdf.suggestedFilename()).endsWith(".pdf");
        exempt(carl, "Kwame Adomako", "Starts next month");

        carl.goTo(path);
        carl.choose(carl.page().locator(".rd-item").first(), "Delete");
        assertThat(carl.page().locator(".rd-caught")).containsText("Post deleted");
        assertThat(carl.page().locator(".rd-rail")).isHidden();
        carl.button("Undo").click();
        assertThat(carl.page().locator(".rd-rail")).isVisible();
        assertThat(carl.page().locator(".rd-item")).isVisible();
        carl.choose(carl.page().locator(".rd-item").first(), "Delete");
        assertThat(carl.page().locator(".rd-caught")).containsText("Post deleted");
        carl.goTo("/must-reads?state=issued");
        carl.page().locator(".rd-mr h2").getByText(title).click();
        assertThat(carl.page().locator(".rd-note--warn")).containsText("Announcement deleted");
        assertThat(row(carl, "Nora Nurse")).containsText("Done");
        assertThat(carl.page().locator("[data-ask], [id='signature:signOff']")).hasCount(0);
    }

    /** Exempts a reader, after a try without a reason. */
    private static void exempt(Visitor issuer, String name, String reason) {
        Locator open = row(issuer, name).locator("[data-ask=exempt]");
        Locator typed = issuer.page().locator("[id='exemption:reason']");
        Locator go = issuer.page().locator("[id='exemption:go']");
        open.click();
        assertThat(issuer.page().locator("#exempt_title")).containsText(name);
        assertThat(typed).isFocused();
        go.click();
        assertThat(issuer.page().locator("#exempt .ui-message-error")).isVisible();
        issuer.page().keyboard().press("Escape");
        assertThat(open).isFocused();
        open.click();
        typed.fill(reason);
        go.click();
        assertThat(row(issuer, name)).containsText(reason);
        assertThat(typed).isHidden();
        assertThat(row(issuer, name).locator("[data-ask=require]")).isFocused();
    }

    private static void schedule(Visitor issuer) {
        issuer.button("Schedule").click();
        issuer.page().locator("[data-asks]").click();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1366, 768"})
    void audiencesThatAreFoundAreInSightAndSayWhatTheyAre(int width, int height) {
        Visitor carl = visitor("carl.community").goTo("/");
        Page page = carl.page();
        page.setViewportSize(width, height);
        carl.compose();
        page.locator("[data-open=announce]").click();
        page.locator("#announce [name=must]").check();
        page.locator("#an-who").fill("c");
        Locator found = page.locator("#announce [data-found] button");
        found.first().waitFor();
        for (Locator each : found.all()) {
            assertThat(each).containsText(Pattern.compile("(department|site|role|workspace)$"));
            assertThat(each).isInViewport();
        }
        Assertions.assertThat((boolean) page.evaluate(LAST_IS_ON_TOP)).isTrue();
    }

    @Test
    void anAudienceThatIsTypedButNotChosenAsksNobody() {
        Visitor carl = visitor("carl.community").goTo("/");
        Page page = carl.page();
        carl.compose();
        page.locator("[data-open=announce]").click();
        page.locator("#an-title").fill("Typed " + UUID.randomUUID());
        page.locator("#an-text").fill("Never mind.");
        page.locator("#announce [name=must]").check();
        page.locator("#an-who").fill("Pharmacy");
        page.locator("#an-due").fill("2020-01-01T12:00");
        carl.button("Publish").click();
        assertThat(page.locator("#an-who-err")).containsText("from the list");
        assertThat(page.locator("#an-due-err")).containsText("in the future");
        assertThat(carl.dialog("asks")).hasCount(0);
    }

    @Test
    void whoThinksAgainHasAskedNobody() {
        Visitor carl = visitor("carl.community").goTo("/");
        Page page = carl.page();
        carl.compose();
        page.locator("[data-open=announce]").click();
        String title = "Thought again " + UUID.randomUUID();
        page.locator("#an-title").fill(title);
        page.locator("#an-text").fill("Never mind.");
        page.locator("#announce [name=must]").check();
        carl.button("Publish").click();
        assertThat(carl.dialog("asks")).containsText("This asks");
        carl.button("Not now").click();
        assertThat(page.locator("#an-title")).hasValue(title);
        assertThat(page.locator("#announce .rd-btn--primary")).isEnabled();
        carl.goTo("/must-reads?state=issued");
        assertThat(page.getByText(title)).hasCount(0);
    }

    @Test
    void anAnnouncementThatIsRefusedIsStillThere() {
        Visitor carl = visitor("carl.community").goTo("/");
        Page page = carl.page();
        carl.compose();
        page.locator("[data-open=announce]").click();
        page.locator("#an-title").fill("Late");
        page.locator("#an-text").fill("Due yesterday");
        page.locator("#announce [name=must]").check();
        page.locator("#an-due").fill("2020-01-01T12:00");
        carl.button("Publish").click();
        assertThat(page.locator("#an-due-err")).containsText("Must be in the future");
        assertThat(page.locator("#an-due")).isFocused();
        page.locator("#an-due").fill("2020-01-02T12:00");
        assertThat(page.locator("#announce .rd-err")).hasCount(0);
        assertThat(page.locator("#an-text")).hasValue("Due yesterday");
        carl.button("Publish").click();
        assertThat(page.locator("#an-due-err")).isVisible();
        page.keyboard().press("Escape");
        page.locator("[data-open=announce]").click();
        assertThat(page.locator("#announce .rd-err")).hasCount(0);
    }

    @Test
    void anAnnouncementThatIsBegunIsThereAgainAfterLoadingThePageAnew() {
        Visitor carl = visitor("carl.community").goTo("/");
        Page page = carl.page();
        carl.compose();
        page.locator("[data-open=announce]").click();
        page.locator("#an-title").fill("Masks");
        page.locator("#an-text").fill("On all wards");
        page.locator("#announce [data-choose]")
                .setInputFiles(new FilePayload("masks.txt", "text/plain", "Two".getBytes()));
        assertThat(page.locator("#announce [data-files]")).containsText("Uploaded");
        page.locator("#announce [name=must]").check();
        page.locator("#an-due").fill(LocalDate.now().plusDays(9) + "T08:00");
        page.locator("#announce [value=P2D]").uncheck();
        page.locator("#an-who").fill("Emergency");
        page.locator("#announce [data-found] button").first().click();
        page.reload();
        carl.compose();
        page.locator("[data-open=announce]").click();
        assertThat(page.locator("#an-text")).hasValue("On all wards");
        assertThat(page.locator("#an-due")).hasValue(LocalDate.now().plusDays(9) + "T08:00");
        assertThat(page.locator("#announce [value=P2D]")).not().isChecked();
        assertThat(page.locator("#announce [data-chosen]")).containsText("Emergency");
        assertThat(page.locator("#announce [data-files]")).containsText("masks.txt");
        page.locator("#announce [data-files] button").click();
        page.locator("#an-title").fill("");
        page.locator("#an-text").fill("");
        page.reload();
        carl.compose();
        page.locator("[data-open=announce]").click();
        assertThat(page.locator("#announce [name=must]")).not().isChecked();
    }

    @Test
    void whatIsAnnouncedAheadHasItsFileAndItsSchedule() {
        String title = "New pumps " + UUID.randomUUID();
        Visitor carl = visitor("carl.community").goTo("/");
        Page page = carl.page();
        carl.compose();
        page.locator("[data-open=announce]").click();
        page.locator("#an-title").fill(title);
        page.locator("#an-text").fill("They come on Monday.");
        page.locator("#announce [data-choose]")
                .setInputFiles(new FilePayload("pump.txt", "text/plain", "Two".getBytes()));
        assertThat(page.locator("#announce [data-files]")).containsText("Uploaded");
        page.locator("#announce [name=must]").check();
        page.locator("#announce [value=P7D]").first().check();
        page.locator("#announce [value=P2D]").uncheck();
        page.locator("#an-escalate").selectOption("none");
        assertThat(carl.button("Publish")).isVisible();
        page.locator("#an-at").fill(LocalDate.now().plusDays(8) + "T12:00");
        schedule(carl);
        assertThat(page.locator("#an-due-err")).containsText("Must be after the publishing date");
        page.locator("#an-at").fill(LocalDate.now().plusDays(2) + "T12:00");
        Request sent = page.waitForRequest("**/activities", () -> schedule(carl));
        Assertions.assertThat(sent.postData())
                .contains("\"reminders\":[\"P7D\",\"PT0S\"]", "\"escalateAfter\":\"none\"");
        Locator waiting = page.locator(".rd-composer__waiting");
        waiting.locator("summary").click();
        Locator ahead = waiting.locator("li").filter(text(title));
        assertThat(ahead).containsText("Announcement");
        ahead.locator("[data-cancel-scheduled]").click();
        page.locator("dialog[open] .rd-btn--bad").click();
        assertThat(ahead).hasCount(0);
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.page().locator("tr[data-name='" + name + "']");
    }
}
