package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The frame stands around every page, so its variables never have the name of a page's parameter:
 * WildFly and Payara would take the parameter, Open Liberty the variable.
 */
class PageVariablesTest {

    private static final Pattern PARAMETER = Pattern.compile("<ui:param name=\"(\\w+)\"");
    private static final Pattern VARIABLE = Pattern.compile("<ui:repeat [^>]*var=\"(\\w+)\"");

    @Test
    void theFrameNamesNothingAsPagesDo() {
        List<String> frame =
                Sources.pages().stream()
                        .filter(page -> page.toString().contains("/parts/shared/"))
                        .map(Sources::read)
                        .toList();
        List<String> all = Sources.pages().stream().map(Sources::read).toList();
        assertThat(names(VARIABLE, frame)).isNotEmpty();
        assertThat(names(VARIABLE, frame)).doesNotContainAnyElementsOf(names(PARAMETER, all));
    }

    private static Set<String> names(Pattern pattern, Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
