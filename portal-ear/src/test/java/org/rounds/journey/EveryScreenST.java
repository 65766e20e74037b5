package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rounds.server.Api;

/**
 * Every screen, opened once in German: all texts are German, also in closed menus and dialogs;
 * axe-core finds nothing in the {@linkplain Look looks} of this run; at 320 px nothing is cut off
 * or scrolls sideways.
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
    Stream<DynamicNode> isGermanAndAccessible(Api api) {
        BrowserPool browserPool = new BrowserPool(api.url(), "de");
        return Screens.all(Scenery.prepare(api)).stream()
                .map(screen -> Visit.of(screen, browserPool.next(), api.url()))
                .toList()
                .stream()
                .map(this::tests)
                .onClose(browserPool::close);
    }

    private DynamicNode tests(Visit visit) {
        Stream<DynamicTest> words =
                Stream.of(
                        dynamicTest("is here", visit.opening()::join),
                        dynamicTest("is German", () -> isGerman(visit.wording().join())));
        Stream<DynamicTest> complaints =
                visit.complaints().entrySet().stream()
                        .map(look -> isFree(look.getKey(), look.getValue()));
        return dynamicContainer(visit.screen().name(), Stream.concat(words, complaints));
    }

    private void isGerman(PageWording wording) {
        assertThat(wording.language()).isEqualTo("de");
        assertThat(wording.words()).hasSizeGreaterThan(5);
        assertThat(wording.words()).filteredOn(word -> english.contain((String) word)).isEmpty();
    }

    private static DynamicTest isFree(String name, CompletableFuture<List<?>> complaints) {
        return dynamicTest(name, () -> assertThat(complaints.join()).isEmpty());
    }

    /** Findings of a screen, in order. */
    private record Visit(
            Screen screen,
            CompletableFuture<?> opening,
            CompletableFuture<PageWording> wording,
            Map<String, CompletableFuture<List<?>>> complaints) {

        static Visit of(Screen screen, BrowserPool.Lane lane, String url) {
            CompletableFuture<?> opening = lane.ask(screen.who(), page -> screen.open(page, url));
            CompletableFuture<PageWording> wording = lane.ask(screen.who(), PageWording::of);
            Map<String, CompletableFuture<List<?>>> complaints = new LinkedHashMap<>();
            for (Look look : Look.all()) {
                complaints.put(look.toString(), ask(screen, lane, look, look::complaints));
            }
            complaints.put(
                    "nothing is cut at 320 px",
                    ask(screen, lane, Look.NARROWEST, Reflow::complaints));
            return new Visit(screen, opening, wording, complaints);
        }

        private static CompletableFuture<List<?>> ask(
                Screen screen, BrowserPool.Lane lane, Look look, Function<Page, List<?>> check) {
            return lane.ask(screen.who(), page -> check.apply(screen.look(page, look)));
        }
    }
}
