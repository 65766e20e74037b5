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
        Lanes lanes = new Lanes(api.url(), "en");
        return Sights.all(Scenery.prepare(api)).stream()
                .map(sight -> Inspection.of(sight, lanes.next(), api.url()))
                .toList()
                .stream()
                .map(Inspection::tests)
                .onClose(lanes::close);
    }

    /** What is found at one sight, when its turn has come. */
    private record Inspection(
            Sight sight,
            CompletableFuture<?> opening,
            Map<Look, CompletableFuture<List<?>>> looks,
            CompletableFuture<List<?>> narrowest) {

        static Inspection of(Sight sight, Lanes.Lane lane, String url) {
            CompletableFuture<?> opening = lane.ask(sight.who(), page -> sight.open(page, url));
            Map<Look, CompletableFuture<List<?>>> looks = new LinkedHashMap<>();
            for (Look look : Look.all()) {
                looks.put(look, lane.ask(sight.who(), page -> complaints(sight, look, page)));
            }
            return new Inspection(
                    sight,
                    opening,
                    looks,
                    lane.ask(
                            sight.who(),
                            page -> Reflow.complaints(sight.look(page, Look.NARROWEST))));
        }

        /** Dark screens differ from light ones of the same width in their colors alone. */
        private static List<?> complaints(Sight sight, Look look, Page page) {
            return look.scheme() == ColorScheme.DARK
                    ? Axe.complaintsOfColors(sight.look(page, look))
                    : Axe.complaints(sight.look(page, look));
        }

        DynamicNode tests() {
            Stream<DynamicTest> free =
                    looks.entrySet().stream()
                            .map(look -> finds(look.getKey().toString(), look.getValue()));
            return dynamicContainer(
                    sight.name(),
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
