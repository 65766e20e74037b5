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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rounds.server.Api;

/**
 * Every screen, opened once by somebody who asks for German: everything on it is German, also in
 * menus and dialogs that are shut; axe-core finds nothing on it, in light or dark, on a wide or a
 * small window; at 320 px nothing is cut off and nothing has to be scrolled sideways.
 */
class EveryScreenST extends Journey {

    private final EnglishTexts english = EnglishTexts.ofAllBundles();

    @Test
    void englishIsKnownWhenSeen() {
        assertThat(english.size()).isGreaterThan(300);
        assertThat(List.of("Show 12 more comments", "You follow Lia Liaison", "Thursday 10:31"))
                .allMatch(english::contain);
        assertThat(List.of("Rounds", "Name", "12 weitere Kommentare anzeigen"))
                .noneMatch(english::contain);
    }

    @TestFactory
    Stream<DynamicNode> germanAndAccessible(Api api) {
        Lanes lanes = new Lanes(api.url(), "de");
        return Sights.all(Scenery.prepare(api)).stream()
                .map(sight -> Visit.of(sight, lanes.next(), api.url()))
                .toList()
                .stream()
                .map(this::tests)
                .onClose(lanes::close);
    }

    private DynamicNode tests(Visit visit) {
        Stream<DynamicTest> words =
                Stream.of(
                        dynamicTest("is here", visit.opening()::join),
                        dynamicTest("is German", () -> isGerman(visit.said().join())));
        Stream<DynamicTest> looks =
                visit.looks().entrySet().stream()
                        .map(look -> finds(look.getKey().toString(), look.getValue()));
        Stream<DynamicTest> narrow = Stream.of(finds("nothing is cut at 320 px", visit.narrow()));
        return dynamicContainer(
                visit.sight().name(), Stream.of(words, looks, narrow).flatMap(each -> each));
    }

    private void isGerman(PageWording said) {
        assertThat(said.language()).isEqualTo("de");
        assertThat(said.words()).hasSizeGreaterThan(5);
        assertThat(said.words()).filteredOn(word -> english.contain((String) word)).isEmpty();
    }

    private static DynamicTest finds(String name, CompletableFuture<List<?>> complaints) {
        return dynamicTest(name, () -> assertThat(complaints.join()).isEmpty());
    }

    /** What is found on one screen, in this order, when its turn has come. */
    private record Visit(
            Sight sight,
            CompletableFuture<?> opening,
            CompletableFuture<PageWording> said,
            Map<Look, CompletableFuture<List<?>>> looks,
            CompletableFuture<List<?>> narrow) {

        static Visit of(Sight sight, Lanes.Lane lane, String url) {
            CompletableFuture<?> opening = lane.ask(sight.who(), page -> sight.open(page, url));
            CompletableFuture<PageWording> said = lane.ask(sight.who(), PageWording::of);
            Map<Look, CompletableFuture<List<?>>> looks = new LinkedHashMap<>();
            for (Look look : Look.all()) {
                looks.put(look, lane.ask(sight.who(), page -> complaints(sight, look, page)));
            }
            return new Visit(
                    sight,
                    opening,
                    said,
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
    }
}
