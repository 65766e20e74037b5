package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** New posts of others are announced while reading, and nothing moves. */
class LiveJourneysST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

    /** A stored post is announced within two seconds. */
    private static final LocatorAssertions.IsVisibleOptions AT_ONCE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(2_000);

    @Test
    void numbersChangeInPlaceAndAThreadSaysHowMuchIsNew() {
        String text = "Who is on call for the pumps " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM).write(text);
        assertThat(nora.posts().first()).containsText(text);
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        Locator seen = nora.post(text);
        paul.post(text).locator(".rd-acts [data-react=useful]").click();
        assertThat(seen.locator(".rd-acts [data-react=useful] .n")).hasText("1");
        paul.post(text).locator("[data-focus-comment]").click();
        Locator answer = paul.page().locator("[data-comment-form] textarea").first();
        answer.fill("Biomed, day and night");
        answer.press("Control+Enter");
        assertThat(seen.locator("[data-count]")).hasText("1");
        assertThat(seen.locator("[data-new-comments]")).hasText("Show 1 new comment");
        assertThat(seen).not().containsText("Biomed");
    }

    @Test
    void aColleagueSeesAPostWithoutReloading() {
        Visitor reader = visitor("paul.physician").goTo(ROOM);
        List<String> frames = Collections.synchronizedList(new ArrayList<>());
        List<String> requests = Collections.synchronizedList(new ArrayList<>());
        reader.page()
                .onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        reader.page().waitForWebSocket(() -> reader.page().reload());
        Locator read = reader.posts().nth(2);
        read.scrollIntoViewIfNeeded();
        read.focus();
        BoundingBox before = read.boundingBox();
        reader.page().onRequest(request -> requests.add(request.url()));
        reader.page().evaluate("() => { window.untouched = true; }");

        String text = "Lactate kits are on the trolley " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM).write(text);
        assertThat(nora.posts().first()).containsText(text);

        assertThat(reader.pill()).isVisible(AT_ONCE);
        assertThat(frames).anyMatch(frame -> frame.contains("\"stream\":\"workspace/"));
        assertThat(reader.page().evaluate("() => window.untouched")).isEqualTo(true);
        assertThat(requests)
                .filteredOn(url -> !url.endsWith("/feed/read"))
                .hasSize(1)
                .allMatch(url -> url.contains("/feed/new?"));
        assertThat(read).isFocused();
        assertThat(read.boundingBox().y).isEqualTo(before.y);
        reader.pill().click();
        assertThat(reader.posts().first()).containsText(text);
        assertThat(reader.posts().first()).isFocused();
        assertThat(reader.page().evaluate("() => window.untouched")).isEqualTo(true);
    }

    @Test
    void whatWasMissedWhileTheConnectionWasLostIsAnnouncedWhenItIsBack() {
        Visitor reader = visitor("paul.physician");
        AtomicBoolean broken = new AtomicBoolean();
        List<WebSocketRoute> open = Collections.synchronizedList(new ArrayList<>());
        reader.page()
                .routeWebSocket(
                        address -> address.endsWith("/live"),
                        socket -> {
                            if (broken.get()) {
                                socket.close();
                            } else {
                                socket.connectToServer();
                                open.add(socket);
                            }
                        });
        reader.page().waitForWebSocket(() -> reader.goTo(ROOM));
        broken.set(true);
        open.forEach(WebSocketRoute::close);

        String text = "Said while the line was down " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM).write(text);
        assertThat(nora.posts().first()).containsText(text);
        assertThat(reader.pill()).isHidden();
        broken.set(false);
        reader.pill().click();
        assertThat(reader.posts().first()).containsText(text);
    }
}
