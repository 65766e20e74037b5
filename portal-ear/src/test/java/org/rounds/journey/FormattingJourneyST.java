package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** The composer offers formatting, and shows the result. */
class FormattingJourneyST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

    @Test
    void whatThePreviewShowsIsWhatIsPosted() {
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        String dose = "2*500 mg " + UUID.randomUUID();
        nora.composer().fill("Check twice");
        nora.composer().selectText();
        mark(nora, "Bold").click();
        assertThat(nora.composer()).hasValue("**Check twice**");
        nora.composer().press("Control+End");
        nora.composer().pressSequentially("\n" + dose + "\nMasks on");
        mark(nora, "List").click();
        String text = "**Check twice**\n" + dose + "\n\n- Masks on";
        assertThat(nora.composer()).hasValue(text);
        mark(nora, "Preview").press("Enter");
        Locator preview = nora.page().locator("[data-composer] .rd-preview");
        assertThat(preview.locator("strong")).hasText("Check twice");
        assertThat(preview).containsText(dose);
        assertThat(preview.locator("li")).hasText("Masks on");
        String shown = preview.innerHTML();
        nora.page().locator("[data-composer] [data-send]").click();
        Locator post = nora.post(dose);
        assertThat(post.locator("[data-text]").first()).isVisible();
        assertThat(post.locator("[data-text]").first().innerHTML()).isEqualTo(shown);
        assertThat(preview).isHidden();
    }

    @Test
    void linksAndQuotationsAreWrittenAndUndoneOnAPhoneToo() {
        Visitor paul = visitor("paul.physician");
        paul.page().setViewportSize(390, 844);
        paul.goTo(ROOM);
        paul.composer().fill("the protocol");
        paul.composer().selectText();
        mark(paul, "Add link").click();
        assertThat(paul.composer()).hasValue("[the protocol](https://)");
        paul.composer().press("Control+z");
        assertThat(paul.composer()).hasValue("the protocol");
        mark(paul, "Quote").click();
        assertThat(paul.composer()).hasValue("> the protocol");
        for (String name : new String[] {"Bold", "List", "Add link", "Quote", "Preview"}) {
            var box = mark(paul, name).boundingBox();
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(390);
            assertThat(box.height).isGreaterThanOrEqualTo(24);
        }
        paul.composer().fill("");
    }

    @Test
    void buttonsTakeMarksAwayAgainAndLeaveNumbersAlone() {
        Visitor nora = visitor("nora.nurse").goTo(ROOM);
        nora.composer().fill("Masks on");
        nora.composer().selectText();
        assertThat(mark(nora, "Bold")).isVisible();
        nora.composer().press("Control+b");
        assertThat(nora.composer()).hasValue("**Masks on**");
        mark(nora, "Bold").click();
        assertThat(nora.composer()).hasValue("Masks on");
        mark(nora, "List").click();
        assertThat(nora.composer()).hasValue("- Masks on");
        mark(nora, "List").click();
        assertThat(nora.composer()).hasValue("Masks on");
        nora.composer().fill("2 mg morphine\nCall the lab");
        nora.composer().selectText();
        mark(nora, "List").click();
        assertThat(nora.toast()).containsText("exactly as typed");
        mark(nora, "Bold").click();
        assertThat(nora.composer()).hasValue("2 mg morphine\nCall the lab");
        nora.composer().fill("");
    }

    private static Locator mark(Visitor visitor, String name) {
        Locator bar =
                visitor.page()
                        .locator("[data-composer]")
                        .getByRole(
                                AriaRole.TOOLBAR,
                                new Locator.GetByRoleOptions().setName("Formatting"));
        return bar.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
