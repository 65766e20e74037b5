package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.pages.Visitor;

/** A post is reported, hidden, appealed and shown again; and a post is scheduled. */
class CareJourneyST extends Journey {

    private final Api api;

    CareJourneyST(Api api) {
        this.api = api;
    }

    @Test
    void whatIsReportedIsHiddenObjectedToAndShownAgain() {
        String text = "Leave the cart where it is " + UUID.randomUUID();
        String wish = "{\"kind\":\"post\",\"text\":\"%s\"}".formatted(text);
        String post = api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
        Visitor paul = visitor("paul.physician").goTo("/activities/" + post);
        paul.choose(paul.page().locator(".rd-item"), "Report");
        paul.page().locator("#report [value=rude]").check();
        paul.page().locator("#report [name=note]").fill("Not so");
        paul.button("Send report").click();
        assertThat(paul.toast()).containsText("Reported");
        Visitor carl = visitor("carl.community").goTo("/reports");
        Locator card = card(carl, text);
        Locator waiting = carl.page().locator(".rd-nav [data-waiting]");
        String before = waiting.textContent();
        card.locator("[data-decide=hide]").click();
        carl.button("Save decision").click();
        assertThat(carl.page().locator("#decide .ui-message-error")).isVisible();
        note(carl).fill("Please stay kind");
        carl.button("Save decision").click();
        assertThat(carl.page().locator("#decide")).isHidden();
        assertThat(card).hasCount(0);
        assertThat(waiting).not().hasText(before);
        Visitor nora = visitor("nora.nurse").goTo("/notifications");
        nora.page()
                .locator(".rd-conv")
                .filter(text("decided on"))
                .locator(".rd-conv__o")
                .first()
                .click();
        assertThat(nora.page().locator("[data-report]")).containsText("Please stay kind");
        assertThat(nora.page().locator("[data-report]")).not().containsText("Paul");
        nora.page().locator("[id='appeal:text']").fill("It was for the night shift");
        nora.button("Send objection").click();
        assertThat(nora.page().locator("[id='appeal:text']")).hasCount(0);
        assertThat(nora.page().locator(".rd-sub")).containsText("will review your objection");
        carl.goTo("/reports");
        assertThat(card(carl, text)).containsText("It was for the night shift");
        card(carl, text).locator("[data-decide=hide]").click();
        note(carl).fill("Still unkind");
        carl.page().reload();
        card(carl, text).locator("[data-decide=hide]").click();
        assertThat(carl.page().locator("#decide_title")).hasText("Keep it hidden");
        assertThat(note(carl)).hasValue("Still unkind");
        carl.button("Save decision").click();
        assertThat(card(carl, text)).hasCount(0);
        nora.page().reload();
        assertThat(nora.page().locator(".rd-sub")).containsText("reviewed your objection");
        carl.goTo("/reports?state=decided");
        card(carl, text).locator("[data-decide=keep]").click();
        assertThat(card(carl, text)).containsText("Kept");
        assertThat(carl.page().locator("#decide")).isHidden();
        paul.goTo("/activities/" + post);
        assertThat(paul.page().locator(".rd-item")).containsText(text);
    }

    @Test
    void whoLeadsHidesAtOnceWithAReasonAndTakesItBack() {
        String text = "The lift is out again " + UUID.randomUUID();
        String wish = "{\"kind\":\"post\",\"text\":\"%s\"}".formatted(text);
        String post = api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
        String comment =
                api.send(
                                Call.post(
                                                "/activities/" + post + "/comments",
                                                "{\"text\":\"Idiots\"}")
                                        .as("paul.physician"))
                        .is(201)
                        .id();
        Visitor carl = visitor("carl.community").goTo("/activities/" + post);
        Locator said = carl.page().locator("[data-comment='%s']".formatted(comment));
        carl.choose(said, "Hide");
        carl.page().locator("#report [value=rude]").check();
        carl.button("Hide it").click();
        assertThat(carl.page().locator("#report")).isVisible();
        carl.page().locator("#report [name=note]").fill("Not in these words");
        carl.button("Hide it").click();
        assertThat(said).isHidden();
        api.send(Call.get("/comments/" + comment).as("nora.nurse")).is(404);
        carl.toast().locator("button").click();
        assertThat(said).isVisible();
        api.send(Call.get("/comments/" + comment).as("nora.nurse")).is(200);
        carl.choose(carl.page().locator(".rd-item"), "Hide");
        carl.page().locator("#report [value=wrong]").check();
        carl.page().locator("#report [name=note]").fill("It runs since noon");
        carl.button("Hide it").click();
        assertThat(carl.page().locator(".rd-item")).isHidden();
        Visitor nora = visitor("nora.nurse").goTo("/notifications");
        nora.page()
                .locator(".rd-conv")
                .filter(text("decided on"))
                .locator(".rd-conv__o")
                .first()
                .click();
        assertThat(nora.page().locator("[data-report]")).containsText("It runs since noon");
        Assertions.assertThat(nora.page().navigate(nora.url() + "/activities/" + post).status())
                .isEqualTo(404);
        nora.link("See the decision").click();
        assertThat(nora.page().locator("[data-report]")).containsText("It runs since noon");
        Visitor paul = visitor("paul.physician").goTo("/activities/" + post);
        assertThat(paul.page().locator(".rd-oops")).isVisible();
        assertThat(paul.link("See the decision")).hasCount(0);
    }

    @Test
    void whatWasHiddenMeanwhileLeavesThePage() {
        String text = "Round at eight " + UUID.randomUUID();
        String wish = "{\"kind\":\"post\",\"text\":\"%s\"}".formatted(text);
        String post = api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
        Visitor paul = visitor("paul.physician").goTo("/?stream=everyone");
        paul.choose(paul.post(text), "Report");
        api.send(Call.delete("/activities/" + post).as("nora.nurse")).is(204);
        paul.page().locator("#report [value=wrong]").check();
        paul.button("Send report").click();
        assertThat(paul.page().locator("#report")).isHidden();
        assertThat(paul.post(text)).hasCount(0);
        assertThat(paul.toast()).isVisible();
    }

    @Test
    void aHiddenAnswerIsGoneWhereverItStands() {
        String asked = "{\"kind\":\"question\",\"text\":\"Which pump?\"}";
        String question = api.send(Call.post("/activities", asked).as("nora.nurse")).is(201).id();
        String path = "/activities/" + question;
        Call answering = Call.post(path + "/comments", "{\"text\":\"The blue one\"}");
        String answer = api.send(answering.as("paul.physician")).is(201).id();
        String accepting = "{\"commentId\":\"%s\"}".formatted(answer);
        api.send(Call.put(path + "/accepted-answer", accepting).as("nora.nurse")).is(204);
        Visitor carl = visitor("carl.community").goTo(path);
        carl.choose(carl.page().locator(".rd-answer [data-comment]"), "Hide");
        carl.page().locator("#report [value=wrong]").check();
        carl.page().locator("#report [name=note]").fill("It is the grey one");
        carl.button("Hide it").click();
        assertThat(carl.page().locator(".rd-answer")).isHidden();
        assertThat(carl.page().locator(".rd-thread [data-comment]")).isHidden();
        carl.toast().locator("button").click();
        assertThat(carl.page().locator(".rd-answer [data-comment]")).isVisible();
        assertThat(carl.page().locator(".rd-thread [data-comment]")).isVisible();
    }

    private static Locator card(Visitor visitor, String text) {
        return visitor.page().locator("[data-report]").filter(text(text));
    }

    private static Locator note(Visitor visitor) {
        return visitor.page().locator("[id='decision:note']");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    void whatIsWrittenAheadWaitsAndCanBeTakenBack() {
        String text = "Visiting hours change " + UUID.randomUUID();
        String other = "Parking, too " + UUID.randomUUID();
        String ahead =
                "{\"kind\":\"post\",\"text\":\"%s\",\"publishAt\":\"%s\"}"
                        .formatted(other, Instant.now().plus(Duration.ofDays(3)));
        api.send(Call.post("/activities", ahead).as("olga.outsider")).is(201);
        Visitor olga = visitor("olga.outsider").goTo("/?stream=everyone");
        olga.compose().page().locator("[data-later-toggle]").click();
        olga.page().locator("[data-composer] [data-kind=question]").click();
        olga.composer().fill(text);
        olga.button("Schedule").click();
        assertThat(olga.page().locator("[data-later]:invalid")).isFocused();
        olga.page()
                .locator("[data-later]")
                .fill(
                        LocalDateTime.now()
                                .plusDays(2)
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        olga.button("Schedule").click();
        Locator waiting = olga.page().locator("[data-scheduled]").filter(text(text));
        assertThat(waiting).hasCount(1);
        assertThat(olga.posts().filter(text(text))).hasCount(0);
        Locator summary = olga.page().locator(".rd-composer__waiting summary");
        assertThat(summary).hasText("2 scheduled posts");
        summary.click();
        assertThat(waiting).containsText("Question");
        assertThat(waiting).containsText("Everyone");
        waiting.locator("button").click();
        olga.button("Not now").click();
        assertThat(waiting).hasCount(1);
        waiting.locator("button").click();
        takeBack(olga);
        assertThat(waiting).hasCount(0);
        assertThat(summary).hasText("1 scheduled post");
        Locator last =
                olga.page().locator("[data-scheduled]").filter(text(other)).locator("button");
        assertThat(last).isFocused();
        last.click();
        takeBack(olga);
        assertThat(summary).hasCount(0);
        assertThat(olga.composer()).isFocused();
        olga.page().reload();
        assertThat(olga.page().locator("[data-scheduled]")).hasCount(0);
    }

    private static void takeBack(Visitor visitor) {
        visitor.page().locator("dialog[open] .rd-btn--bad").click();
    }
}
