package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.pages.Visitor;

/** The composer does not stand in the way of reading, and shows at once what is done with it. */
class FirstSightJourneyST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

    /** Names of what people can act on that the message touches. */
    private static final String COVERED =
            """
            () => {
              const said = [...document.querySelectorAll('[data-said], .rd-toast')]
                .filter(each => each.textContent.trim())
                .map(each => each.getBoundingClientRect());
              return [...document.querySelectorAll('main, nav.rd-bar, .rd-top')]
                .flatMap(part => [...part.querySelectorAll('a, button, summary, textarea, select')])
                .filter(each => each.checkVisibility())
                .filter(each => {
                  const box = each.getBoundingClientRect();
                  return said.some(words => words.left < box.right && box.left < words.right
                    && words.top < box.bottom && box.top < words.bottom);
                })
                .map(each => each.textContent);
            }
            """;

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void theFirstPostOfHomeIsVisibleAndTheComposerOpensWithTheFocus(
            int width, int height, Api api) {
        catchUp(api, "nora.nurse");
        Visitor nora = visitor("nora.nurse", width, height).goTo("/");
        forgetDrafts(api, nora, "nora.nurse");
        nora.goTo("/");
        Locator send = nora.page().locator("[data-composer] [data-send]");
        assertThat(send).isHidden();
        assertThat(nora.composer()).isVisible();
        assertThat(nora.posts().first().locator(".rd-text").first()).isInViewport();
        for (String page : List.of(ROOM, department(api))) {
            nora.goTo(page);
            assertThat(nora.composer()).isVisible();
            assertThat(send).isHidden();
        }
        nora.goTo("/").composer().focus();
        assertThat(send).isVisible();
        nora.page().keyboard().press("Escape");
        assertThat(send).isHidden();
        nora.page().locator(".rd-composer__top .rd-av").click();
        assertThat(nora.composer()).isFocused();
        clickElsewhere(nora);
        assertThat(send).isHidden();
    }

    @Test
    void whatIsBegunKeepsTheComposerOpen() {
        Visitor lia = visitor("lia.liaison").goTo("/?stream=everyone");
        Locator send = lia.page().locator("[data-composer] [data-send]");
        lia.compose().page().locator("[data-composer] [data-kind=question]").click();
        clickElsewhere(lia);
        assertThat(send).isVisible();
        lia.page().locator("[data-composer] [data-kind=question]").click();
        lia.composer().fill("Half a sentence");
        clickElsewhere(lia);
        assertThat(send).isVisible();
        lia.page().reload();
        assertThat(lia.composer()).hasValue("Half a sentence");
        assertThat(send).isVisible();
        lia.composer().fill("");
        clickElsewhere(lia);
        assertThat(send).isHidden();
    }

    @Test
    void withoutScriptsTheComposerIsOpen() {
        Visitor nora = visitor("nora.nurse");
        Browser browser = nora.browser().browser();
        Page plain =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setJavaScriptEnabled(false)
                                        .setStorageState(nora.browser().storageState()))
                        .newPage();
        plain.navigate(nora.url() + ROOM);
        assertThat(plain.locator("[data-composer] [data-send]")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void picturesAreSeenBeforeTheyArePostedAndLargeAfterwards(int width, int height)
            throws IOException {
        String text = "Two of the pump " + UUID.randomUUID();
        Visitor paul = visitor("paul.physician", width, height).goTo(ROOM);
        Page page = paul.page();
        page.locator(".rd-composer [data-choose]")
                .setInputFiles(
                        new FilePayload[] {
                            picture("front.png", 1600, 900),
                            picture("back.png", 900, 1600),
                            picture("wrong.png", 40, 40)
                        });
        Locator rows = page.locator(".rd-composer [data-files] li");
        assertThat(rows).hasCount(3);
        Locator preview = rows.first().locator("img");
        assertThat(preview).isVisible();
        page.waitForFunction("image => image.naturalWidth > 0", preview.elementHandle());
        assertThat(rows.first()).containsText("front.png");
        assertThat(page.locator(".rd-composer [data-files]")).not().containsText("Uploading");
        page.reload();
        page.waitForFunction(
                "image => image.naturalWidth > 0", rows.nth(1).locator("img").elementHandle());
        paul.button("Remove wrong.png").click();
        assertThat(rows).hasCount(2);
        rows.first().locator("input").fill("The pump from the front");
        rows.first().locator("input").blur();
        paul.write(text);

        Locator pictures = paul.post(text).locator(".rd-pic");
        pictures.first().click();
        Locator viewer = page.locator("dialog.rd-viewer");
        Locator large = viewer.locator("img");
        viewer.waitFor();
        assertThat(viewer).containsText("The pump from the front");
        assertThat(large).hasAttribute("alt", "The pump from the front");
        page.waitForFunction("image => image.naturalWidth === 1600", large.elementHandle());
        assertThat(large).isInViewport();
        page.keyboard().press("ArrowRight");
        assertThat(viewer).containsText("back.png");
        assertThat(viewer.locator("[role=status]")).hasText("Picture 2 of 2");
        page.waitForFunction("image => image.naturalWidth === 900", large.elementHandle());
        viewer.getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Previous picture"))
                .click();
        assertThat(viewer.locator("[role=status]")).hasText("Picture 1 of 2");
        assertThat(viewer.getByRole(AriaRole.LINK))
                .hasAttribute("href", Pattern.compile(".*/attachments/.*"));
        page.keyboard().press("Escape");
        assertThat(viewer).hasCount(0);
        assertThat(pictures.first()).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void colleaguesAreOfferedWhereTheNameIsTyped(int width, int height) {
        Visitor paul = visitor("paul.physician", width, height).goTo(ROOM);
        paul.compose();
        paul.page().keyboard().type("First line\nSecond @car");
        Locator option = paul.page().getByRole(AriaRole.OPTION).first();
        assertThat(option).containsText("Carl Community");
        assertThat(option.locator(".rd-av")).isVisible();
        Locator list = paul.page().getByRole(AriaRole.LISTBOX);
        BoundingBox field = paul.composer().boundingBox();
        BoundingBox shown = list.boundingBox();
        assertThat(shown.y).isBetween(field.y + field.height * 0.5, field.y + field.height + 8);
        assertThat(shown.x + shown.width).isLessThanOrEqualTo(width);
        if (width > 1000) {
            assertThat(shown.x).isGreaterThan(field.x + 30);
        }
        double before = shown.y;
        paul.page().keyboard().press("Escape");
        assertThat(list).isHidden();
        paul.page().keyboard().type("\n\nand @car");
        assertThat(list).isVisible();
        assertThat(list.boundingBox().y).isGreaterThan(before + 20);
        paul.composer().fill("");
    }

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void whatSaysThatAPostIsPostedCoversNoActionAndDisappears(int width, int height) {
        Visitor nora = visitor("nora.nurse", width, height).goTo(ROOM);
        nora.page().clock().install();
        String text = "Nothing is covered " + UUID.randomUUID();
        nora.write(text);
        assertThat(nora.post(text)).isVisible();
        Locator said = nora.page().getByText("Posted", exactly());
        assertThat(said).isInViewport();
        assertThat(nora.page().evaluate(COVERED)).isEqualTo(List.of());
        nora.page().clock().runFor(10_000);
        assertThat(said).hasCount(0);
    }

    @Test
    void aButtonShowsThatItsCallIsUnderWayAndSendsItOnce() {
        String text = "Sent once " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM).write(text);
        List<Route> held = new ArrayList<>();
        nora.page().route("**/bookmark", held::add);
        Locator save = nora.post(text).locator(".rd-acts [data-act=save]");
        save.click();
        assertThat(save).hasAttribute("aria-busy", "true");
        save.click();
        save.press("Enter");
        assertThat(held).hasSize(1);
        held.get(0).resume();
        assertThat(save).not().hasAttribute("aria-busy", Pattern.compile(".*"));
        assertThat(save).hasAttribute("aria-pressed", "true");
        save.click();
        nora.page().waitForCondition(() -> held.size() == 2);
        held.get(1).abort();
        assertThat(save).not().hasAttribute("aria-busy", Pattern.compile(".*"));
    }

    @Test
    void thePictureOfTheSignInPageNeverCoversItsSlogan() {
        Visitor stranger = stranger();
        int[][] sizes = {{1024, 600}, {1366, 768}, {1440, 900}, {390, 844}, {320, 640}};
        for (int[] size : sizes) {
            stranger.page().setViewportSize(size[0], size[1]);
            stranger.goTo("/login");
            Locator words = stranger.page().locator(".rd-login__art p:visible, .rd-login__art a");
            Locator picture = stranger.page().locator(".rd-login__pic");
            for (Locator each : words.all()) {
                String where = each.textContent() + " at " + size[0] + " pixels";
                assertThat(areApart(each.boundingBox(), picture.boundingBox())).as(where).isTrue();
            }
        }
    }

    private Visitor visitor(String userName, int width, int height) {
        Visitor visitor = visitor(userName);
        visitor.page().setViewportSize(width, height);
        return visitor;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Path of the page of Nora's department. */
    private static String department(Api api) {
        String id =
                api.send(Call.get("/people/nora.nurse").as("nora.nurse"))
                        .json()
                        .getJsonObject("department")
                        .getString("id");
        String wish = "{\"kind\":\"post\",\"text\":\"Welcome\",\"audience\":\"department/%s\"}";
        return api.send(Call.post("/activities", wish.formatted(id)).as("ada.admin"))
                .is(201)
                .text("audienceUrl");
    }

    private static FilePayload picture(String name, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload(name, "image/png", bytes.toByteArray());
    }

    private static boolean areApart(BoundingBox one, BoundingBox other) {
        return one.x + one.width <= other.x
                || other.x + other.width <= one.x
                || one.y + one.height <= other.y
                || other.y + other.height <= one.y;
    }

    /** Deletes what is left unsent, also by other tests. */
    private static void forgetDrafts(Api api, Visitor writer, String handle) {
        List<?> places =
                (List<?>)
                        writer.page()
                                .locator("[data-places] option")
                                .evaluateAll("all => all.map(each => each.value)");
        for (Object place : places) {
            String asked = URLEncoder.encode((String) place, StandardCharsets.UTF_8);
            api.send(Call.delete("/drafts?place=" + asked).as(handle)).is(204);
        }
    }

    /** Clicks on the heading, beside the link in it. */
    private static void clickElsewhere(Visitor visitor) {
        visitor.page().locator("main h1").click(new Locator.ClickOptions().setPosition(2, 2));
    }
}
