package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rounds.server.Api;

/**
 * Whatever is on the screen, in light or dark, on a wide or a small one: axe-core has nothing to
 * say about it, and at 320 px nothing is cut off and nothing has to be pushed sideways.
 */
class AccessibilityST extends Journey {

    @TestFactory
    Stream<DynamicNode> nothingIsInAnybodysWay(Api api) {
        BrowserPool browserPool = new BrowserPool(api.url(), "en");
        return Screens.all(Scenery.prepare(api)).stream()
                .map(screen -> Inspection.of(screen, browserPool.next(), api.url()))
                .toList()
                .stream()
                .map(Inspection::tests)
                .onClose(browserPool::close);
    }

    /** What is found at one sight, when its turn has come. */
    private record Inspection(
            Screen screen,
            CompletableFuture<?> opening,
            Map<Look, CompletableFuture<List<?>>> looks,
            CompletableFuture<List<?>> narrowest) {

        static Inspection of(Screen screen, BrowserPool.Lane lane, String url) {
            CompletableFuture<?> opening = lane.ask(screen.who(), page -> screen.open(page, url));
            Map<Look, CompletableFuture<List<?>>> looks = new LinkedHashMap<>();
            for (Look look : Look.all()) {
                looks.put(look, lane.ask(screen.who(), page -> complaints(screen, look, page)));
            }
            return new Inspection(
                    screen,
                    opening,
                    looks,
                    lane.ask(
                            screen.who(),
                            page -> Reflow.complaints(screen.look(page, Look.NARROWEST))));
        }

        /** Dark screens differ from light ones of the same width in their colors alone. */
        private static List<?> complaints(Screen screen, Look look, Page page) {
            return look.scheme() == ColorScheme.DARK
                    ? Axe.complaintsOfColors(screen.look(page, look))
                    : Axe.complaints(screen.look(page, look));
        }

        DynamicNode tests() {
            Stream<DynamicTest> free =
                    looks.entrySet().stream()
                            .map(look -> finds(look.getKey().toString(), look.getValue()));
            return dynamicContainer(
                    screen.name(),
                    Stream.of(
                                    Stream.of(dynamicTest("is here", opening::join)),
                                    free,
                                    Stream.of(finds("nothing is cut at 320 px", narrowest)))
                            .flatMap(each -> each));
        }

        private static DynamicTest finds(String name, CompletableFuture<List<?>> complaints) {
            return dynamicTest(name, () -> assertThat(complaints.join()).isEmpty());
        }
    }
}
