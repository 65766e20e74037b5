package org.rounds.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for what a small screen cuts off, and for pages that have to be pushed sideways. */
final class Reflow {

    private static final String RUN =
            """
            () => {
              const wide = document.scrollingElement.clientWidth;
              const told = [];
              if (document.scrollingElement.scrollWidth > wide) { told.push(`the page is ${document.scrollingElement.scrollWidth} px wide`); }
              const words = node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
              const scrolls = node => node && (/auto|scroll/.test(getComputedStyle(node).overflowX) && node !== document.scrollingElement || scrolls(node.parentElement));
              for (const node of document.body.querySelectorAll('*')) {
                if (!words(node) && !node.matches('a, button, input, select, textarea, summary')) { continue; }
                if (!node.checkVisibility({ visibilityProperty: true }) || node.closest('.rd-sr, .rd-skip, option')) { continue; }
                const { left, right, width } = node.getBoundingClientRect();
                const style = getComputedStyle(node);
                const where = `${node.tagName.toLowerCase()}.${node.className} "${node.textContent.trim().slice(0, 40)}"`;
                if ((right > wide + 1 || left < -1) && !scrolls(node.parentElement)) { told.push(`${where} reaches from ${left} to ${right}`); }
                if (/hidden|clip/.test(style.overflowX) && node.scrollWidth > node.clientWidth + 1 && style.textOverflow !== 'ellipsis' && width > 1) { told.push(`${where} is cut`); }
              }
              return told;
            }
            """;

    private Reflow() {}

    static List<?> complaints(Page page) {
        return (List<?>) page.evaluate(RUN);
    }
}
