package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.pages.Visitor;

/** A person is notified of an answer while on another page, and opens it. */
class InboxJourneyST extends Journey {

    private static final String COUNT = ".rd-nav [data-inbox]";

    private final Api api;

    InboxJourneyST(Api api) {
        this.api = api;
    }

    private String ask(String text) {
        String post = "{\"kind\":\"question\",\"text\":\"%s\"}".formatted(text);
        return api.send(Call.post("/activities", post).as("lia.liaison")).is(201).id();
    }

    private void answer(String activity, String user, String text) {
        Call comment =
                Call.post(
                        "/activities/" + activity + "/comments",
                        "{\"text\":\"%s\"}".formatted(text));
        api.send(comment.as(user)).is(201);
    }

    @Test
    void anAnswerIsCountedWithoutReloadingAndReadByOpeningIt() {
        api.send(
                        Call.put("/notifications/read", "{\"upTo\":\"8000000000000000000\"}")
                                .as("lia.liaison"))
                .is(204);
        String question = ask("Which lift reaches the roof?");
        Visitor lia = visitor("lia.liaison");
        lia.goTo("/people");
        assertThat(lia.page().locator(COUNT)).isHidden();
        answer(question, "nora.nurse", "The one behind the kitchen.");
        answer(question, "paul.physician", "Or the north one.");
        assertThat(lia.page().locator(COUNT)).containsText("1");
        lia.page().locator(".rd-nav a[href='/rounds/notifications']").click();
        Locator row = lia.page().locator(".rd-conv[data-unread]");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("and");
        assertThat(row).containsText("Or the north one.");
        row.locator(".rd-conv__o").click();
        assertThat(lia.page()).hasURL(lia.url() + "/activities/" + question);
        lia.goTo("/notifications");
        assertThat(lia.page().locator(COUNT)).isHidden();
        assertThat(lia.page().locator(".rd-conv").first()).containsText("Which lift");
        assertThat(lia.page().locator(".rd-conv[data-unread]")).hasCount(0);
    }

    @Test
    void allIsReadWithOneButtonAndOpeningAPostReadsWhatThereIsOfIt() {
        String first = ask("Who has the spare keys?");
        String second = ask("Who has the other keys?");
        answer(first, "nora.nurse", "I do.");
        answer(second, "nora.nurse", "I do, too.");
        Visitor lia = visitor("lia.liaison");
        lia.page()
                .waitForResponse("**/notifications/read", () -> lia.goTo("/activities/" + second));
        lia.goTo("/notifications?show=unread");
        assertThat(lia.page().locator(".rd-conv").filter(text("other keys"))).hasCount(0);
        assertThat(lia.page().locator(".rd-conv").filter(text("spare keys"))).hasCount(1);
        lia.button("Mark all as read").click();
        assertThat(lia.page().locator("[data-unread]")).hasCount(0);
        lia.page().locator(".rd-toast button").click();
        assertThat(lia.page().locator(".rd-conv[data-unread]").filter(text("spare keys")))
                .hasCount(1);
        lia.button("Mark all as read").click();
        assertThat(lia.page().locator("[data-unread]")).hasCount(0);
        lia.page().reload();
        assertThat(lia.page().locator(".rd-empty")).isVisible();
    }

    @Test
    void whatIsNewAtHomeIsReadWhenItsEndIsReached() {
        String title = "Round " + Long.toString(System.nanoTime(), 36);
        String room = "{\"name\":\"%s\",\"visibility\":\"open\"}".formatted(title);
        String id = api.send(Call.post("/workspaces", room).as("carl.community")).is(201).id();
        api.send(Call.of("POST", "/workspaces/" + id + "/join").as("lia.liaison")).is(200);
        Visitor lia = visitor("lia.liaison");
        catchUp(api, "lia.liaison");
        for (int i = 0; i < 22; i++) {
            String post =
                    "{\"kind\":\"post\",\"text\":\"%s, %d\",\"workspaceId\":\"%s\"}"
                            .formatted(title, i, id);
            api.send(Call.post("/activities", post).as("carl.community")).is(201);
        }
        lia.goTo("/");
        assertThat(lia.page().locator("[data-feed]")).hasAttribute("data-more", "true");
        lia.goTo("/?show=unread");
        assertThat(lia.post(title + ", 21")).hasCount(1);
        lia.goTo("/");
        lia.page().locator("[data-older]").click();
        lia.page()
                .waitForResponse(
                        "**/feed/read",
                        () -> lia.page().locator(".rd-seen").scrollIntoViewIfNeeded());
        lia.goTo("/?show=unread");
        assertThat(lia.post(title + ", 21")).hasCount(0);
    }

    @Test
    void aRoomSaysWhatCameSinceTheLastVisitAndShowsWhatOneAsksFor() {
        String name = "Lines " + System.nanoTime();
        String wish = "{\"name\":\"%s\",\"visibility\":\"open\"}".formatted(name);
        JsonObject room = api.send(Call.post("/workspaces", wish).as("nora.nurse")).is(201).json();
        String id = room.getString("id");
        api.send(Call.of("POST", "/workspaces/" + id + "/join").as("lia.liaison")).is(200);
        write(id, "post", "Known");
        Visitor lia = visitor("lia.liaison");
        String path = "/workspaces/" + room.getString("slug");
        lia.page().waitForResponse("**/feed/read", () -> lia.goTo(path));
        assertThat(lia.page().locator(".rd-seen")).hasCount(0);
        write(id, "question", "Which dressing?");
        write(id, "post", "New");
        lia.goTo(path);
        assertThat(lia.post("Known").locator(".rd-seen")).isVisible();
        lia.page().locator(".rd-feedbar .rd-kebab summary").click();
        lia.link("Open questions").click();
        assertThat(lia.posts()).hasCount(1);
        assertThat(lia.posts()).containsText("Which dressing?");
        lia.page().locator(".rd-feedbar .rd-kebab summary").click();
        lia.link("With pictures or files").click();
        assertThat(lia.page().locator(".rd-empty")).containsText("pictures or files");
        lia.page().goBack();
        assertThat(lia.posts()).hasCount(1);
    }

    private void write(String room, String kind, String text) {
        String wish =
                "{\"kind\":\"%s\",\"text\":\"%s\",\"workspaceId\":\"%s\"}"
                        .formatted(kind, text, room);
        api.send(Call.post("/activities", wish).as("nora.nurse")).is(201);
    }

    @Test
    void allAtHomeIsReadAfterAQuestion() {
        String text = "Where is the spare monitor? " + System.nanoTime();
        Visitor lia = visitor("lia.liaison");
        String post = "{\"kind\":\"post\",\"text\":\"%s\"}".formatted(text);
        api.send(Call.post("/activities", post).as("nora.nurse")).is(201);
        lia.goTo("/?show=unread");
        assertThat(lia.post(text)).hasCount(1);
        lia.page().locator(".rd-feedbar .rd-kebab summary").click();
        lia.page().locator("[data-act=readAll]").click();
        lia.page().locator("dialog[open] .rd-btn--bad").click();
        lia.page().waitForURL(url -> !url.contains("show="));
        lia.goTo("/?show=unread");
        assertThat(lia.post(text)).hasCount(0);
    }

    @Test
    void whatMayInterruptIsKeptAndCanBeDiscarded() {
        Visitor lia = visitor("lia.liaison");
        lia.goTo("/settings/notifications");
        Locator row = lia.page().locator("[data-source=reply]");
        Locator mail = row.locator("[id$=':mail_input']");
        Locator from = lia.page().locator("[id='settings:quietFrom']");
        assertThat(mail).not().isChecked();
        assertThat(from).isHidden();
        row.locator("[id$=':mail']").click();
        assertThat(mail).isChecked();
        lia.button("Discard changes").click();
        assertThat(mail).not().isChecked();
        row.locator("[id$=':mail']").click();
        lia.page().locator("[id='settings:quiet']").click();
        from.selectOption("20:00");
        lia.page().locator("[id='settings:urgentAlways']").click();
        lia.button("Save").click();
        assertThat(lia.page().locator("#settings [role=status]")).containsText("saved");
        assertThat(lia.button("Save")).isFocused();
        lia.page().reload();
        assertThat(mail).isChecked();
        assertThat(from).hasValue("20:00");
        assertThat(lia.page().locator("[id='settings:urgentAlways_input']")).isChecked();
    }

    @Test
    void settingsThatAreRefusedSaySoAtTheFieldAndKeepWhatWasChosen() {
        Visitor paul = visitor("paul.physician");
        paul.goTo("/settings/notifications");
        Locator days = paul.page().locator("#settings .rd-days input");
        paul.page().locator("[id='settings:quiet']").click();
        paul.page().locator("[id='settings:quietFrom']").selectOption("21:00");
        paul.page().locator("[id='settings:quietTo']").selectOption("21:00");
        days.last().uncheck();
        paul.button("Save").click();
        Locator field = paul.page().locator(".rd-field:has([id='settings:quietTo'])");
        assertThat(field.locator(".ui-message-error")).containsText("must end at another time");
        assertThat(field.locator("select")).hasAttribute("aria-invalid", "true");
        assertThat(field.locator("select")).isFocused();
        assertThat(paul.page().locator("[id='settings:quietFrom']"))
                .not()
                .hasAttribute("aria-invalid", "true");
        assertThat(paul.page().locator("#settings [role=status]")).hasCount(0);
        assertThat(paul.page().locator("[id='settings:quietFrom']")).hasValue("21:00");
        assertThat(days.last()).not().isChecked();
        paul.page().locator("[id='settings:quietTo']").selectOption("06:00");
        paul.button("Save").click();
        assertThat(paul.page().locator("#settings [role=status]")).containsText("saved");
        assertThat(field.locator("select")).not().hasAttribute("aria-invalid", "true");
        paul.page().reload();
        assertThat(days.last()).not().isChecked();
        assertThat(paul.page().locator("[id='settings:quietTo']")).hasValue("06:00");
    }

    @Test
    void settingsAreSavedAfterSigningInInPlace() {
        Visitor carl = visitor("carl.community");
        carl.goTo("/settings/notifications");
        Locator monday = carl.page().locator("#settings .rd-days input").first();
        monday.setChecked(!monday.isChecked());
        boolean chosen = monday.isChecked();
        carl.browser().clearCookies();
        carl.button("Save").click();
        assertThat(carl.dialog("again")).isVisible();
        carl.signInAgain(PASSWORD);
        assertThat(monday).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(chosen));
        carl.button("Save").click();
        assertThat(carl.page().locator("#settings [role=status]")).containsText("saved");
        carl.page().reload();
        assertThat(monday).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(chosen));
        monday.check();
        carl.button("Save").click();
        assertThat(carl.page().locator("#settings [role=status]")).containsText("saved");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
