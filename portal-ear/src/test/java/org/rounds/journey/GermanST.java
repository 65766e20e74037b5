package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rounds.server.Api;

/** Whoever asks for German reads German everywhere, also in menus and dialogs that are shut. */
class GermanST extends Journey {

    /** All words of the page, but for what people wrote. */
    private static final String WORDS =
            """
            () => {
              const written = '.rd-text, .rd-comment__b, .rd-edit__theirs, script, style, textarea';
              const words = [document.title.split(' · ')[0]];
              for (const node of document.body.querySelectorAll('*')) {
                if (node.closest(written) && !node.matches('textarea')) { continue; }
                if (!node.closest(written)) {
                  words.push(...[...node.childNodes].filter(child => child.nodeType === 3).map(child => child.data));
                }
                ['aria-label', 'title', 'placeholder', 'alt', 'data-ask', 'data-post']
                  .forEach(name => words.push(node.getAttribute(name)));
              }
              return words.filter(word => word?.trim());
            }
            """;

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
    Stream<DynamicTest> nothingIsEnglish(Api api) {
        BrowserPool browserPool = new BrowserPool(api.url(), "de");
        return Screens.all(Scenery.prepare(api)).stream()
                .map(
                        screen ->
                                Map.entry(
                                        screen.name(), said(screen, browserPool.next(), api.url())))
                .toList()
                .stream()
                .map(
                        said ->
                                DynamicTest.dynamicTest(
                                        said.getKey(), () -> isGerman(said.getValue().join())))
                .onClose(browserPool::close);
    }

    private static CompletableFuture<Said> said(Screen screen, BrowserPool.Lane lane, String url) {
        return lane.ask(
                screen.who(),
                page -> {
                    screen.open(page, url);
                    String language = page.locator("html").getAttribute("lang");
                    return new Said(language, (List<?>) page.evaluate(WORDS));
                });
    }

    private void isGerman(Said said) {
        assertThat(said.language()).isEqualTo("de");
        assertThat(said.words()).hasSizeGreaterThan(5);
        assertThat(said.words()).filteredOn(word -> english.contain((String) word)).isEmpty();
    }

    private record Said(String language, List<?> words) {}
}
