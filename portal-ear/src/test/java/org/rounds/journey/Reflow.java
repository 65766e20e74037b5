package org.rounds.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/** Finds content that a small screen cuts off, and pages that scroll sideways. */
final class Reflow {

    private static final String RUN =
            """
            () => {
              const wide = document.scrollingElement.clientWidth;
              const told = [];
              const whole = document.scrollingElement;
              if (whole.scrollWidth > wide) { told.push(`the page is ${whole.scrollWidth} px wide`); }
              const words = node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
              const scrolls = node => node && (scrolls(node.parentElement)
                || node !== whole && /auto|scroll/.test(getComputedStyle(node).overflowX));
              for (const node of document.body.querySelectorAll('*')) {
                if (!words(node) && !node.matches('a, button, input, select, textarea, summary')) { continue; }
                const seen = node.checkVisibility({ visibilityProperty: true });
                if (!seen || node.closest('.rd-sr, .rd-skip, option')) { continue; }
                const { left, right, width } = node.getBoundingClientRect();
                const style = getComputedStyle(node);
                const said = node.textContent.trim().slice(0, 40);
                const where = `${node.tagName.toLowerCase()}.${node.className} "${said}"`;
                if ((right > wide + 1 || left < -1) && !scrolls(node.parentElement)) {
                  told.push(`${where} reaches from ${left} to ${right}`);
                }
                const cut = /hidden|clip/.test(style.overflowX) && node.scrollWidth > node.clientWidth + 1;
                if (cut && style.textOverflow !== 'ellipsis' && width > 1) { told.push(`${where} is cut`); }
              }
              return told;
            }
            """;

    private Reflow() {}

    static List<?> complaints(Page page) {
        return (List<?>) page.evaluate(RUN);
    }
}
