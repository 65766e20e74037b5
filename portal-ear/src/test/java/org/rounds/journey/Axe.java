package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Runs axe-core with all of its rules for WCAG 2.2 and best practices. */
final class Axe {

    /** Minimum number of rules with a result; fewer mean an empty page. */
    private static final int LEAST_RULES = 15;

    /** The rules about colors. */
    private static final List<String> COLORS = List.of("color-contrast", "link-in-text-block");

    private static final String RULES_THAT_PASS = "rules that found something and passed";

    /** A small target is accepted below an open menu, which has to be closed first. */
    private static final String RUN =
            """
            async ({ only, but }) => {
              document.getAnimations().forEach(each => each.finish());
              await new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)));
              document.getAnimations().forEach(each => each.finish());
              const covered = (rule, node) => rule.id === 'target-size' && /obscured/.test(node.failureSummary);
              const found = await axe.run(document, {
                preload: false,
                resultTypes: ['violations'],
                rules: {
                  'target-size': { enabled: true },
                  ...Object.fromEntries(but.map(rule => [rule, { enabled: false }])),
                },
                ...(only.length ? { runOnly: { type: 'rule', values: only } } : {}),
              });
              const told = found.violations.flatMap(rule => rule.nodes.filter(node => !covered(rule, node)).map(node =>
                `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}\\n${node.failureSummary}`));
              return { passed: found.passes.length, told };
            }
            """;

    /** Caches colors, whose repeated reading takes most of axe-core's time. */
    private static final String REMEMBER_COLORS =
            """
            () => {
              const color = axe.commons.color.Color.prototype;
              const parse = color.parseString;
              const known = new Map();
              color.parseString = function (words) {
                const { r, g, b, alpha } = known.get(words) ?? parse.call(this, words);
                known.set(words, { r, g, b, alpha });
                return Object.assign(this, { r, g, b, alpha });
              };
            }
            """;

    private static final String IS_HERE = "() => typeof axe !== 'undefined'";

    private Axe() {}

    /** Violations on the current page. */
    static List<?> complaints(Page page) {
        return run(page, List.of(), List.of(), LEAST_RULES);
    }

    /** Violations of all rules except those about colors. */
    static List<?> complaintsButColors(Page page) {
        return run(page, List.of(), COLORS, LEAST_RULES);
    }

    /** Violations of the rules about colors. */
    static List<?> complaintsOfColors(Page page) {
        return run(page, COLORS, List.of(), 1);
    }

    private static List<?> run(Page page, List<String> only, List<String> but, int leastRules) {
        if (!(boolean) page.evaluate(IS_HERE)) {
            page.evaluate(AxeBuilder.getAxeScript());
            page.evaluate(REMEMBER_COLORS);
        }
        var found = (Map<?, ?>) page.evaluate(RUN, Map.of("only", only, "but", but));
        assertThat((int) found.get("passed"))
                .as(RULES_THAT_PASS)
                .isGreaterThanOrEqualTo(leastRules);
        return (List<?>) found.get("told");
    }
}
