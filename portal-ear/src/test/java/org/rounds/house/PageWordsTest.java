package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All texts on pages come from bundles. */
class PageWordsTest {

    static List<Path> pages() {
        return Sources.pages();
    }

    @Test
    void everyPageIsLookedAt() {
        assertThat(pages())
                .hasSizeGreaterThan(40)
                .extracting(Path::toString)
                .anyMatch(name -> name.endsWith("/jte/feed/card.jte"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void noWordsAreWrittenIntoThePage(Path page) {
        assertThat(PageWords.of(page)).isEmpty();
    }
}
