package org.rounds.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The texts of a page in its language.
 *
 * @param language of the document
 * @param words texts and labels, also hidden ones, except those typed by people
 */
record PageWording(String language, List<?> words) {

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

    static PageWording of(Page page) {
        String language = page.locator("html").getAttribute("lang");
        return new PageWording(language, (List<?>) page.evaluate(WORDS));
    }
}
