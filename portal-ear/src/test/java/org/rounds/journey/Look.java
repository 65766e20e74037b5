package org.rounds.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** Color scheme and width of a window. */
record Look(ColorScheme scheme, int width) {

    static final Look USUAL = new Look(ColorScheme.LIGHT, 1440);

    /** The narrowest supported width, of a small phone or at a zoom of four. */
    static final Look NARROWEST = new Look(ColorScheme.LIGHT, 320);

    private static final int HEIGHT = 900;

    private static final boolean EVERY = Boolean.getBoolean("rounds.looks.every");

    /**
     * Signed-in people choose the opposite of the system's color scheme; others get the system's.
     */
    private static final String CHOOSE =
            """
            theme => {
              const chosen = document.body.dataset.person;
              if (chosen) { document.documentElement.dataset.theme = theme; }
              return !!chosen;
            }
            """;

    /** Resize handlers of a page end before the second frame. */
    private static final String SETTLED =
            "() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))";

    /** On a middle screen the elements are arranged differently, in the same colors. */
    private static final Look MIDDLE = new Look(ColorScheme.LIGHT, 1024);

    /** Together with the usual one, it covers both widths and both color schemes. */
    private static final Look PHONE_AT_NIGHT = new Look(ColorScheme.DARK, 390);

    /**
     * Two looks that differ in everything; all of them with {@code -Plong}, where dark screens are
     * only checked for colors.
     */
    static List<Look> all() {
        return EVERY
                ? List.of(
                        USUAL,
                        new Look(ColorScheme.DARK, 1440),
                        MIDDLE,
                        new Look(ColorScheme.LIGHT, 390),
                        PHONE_AT_NIGHT)
                : List.of(USUAL, PHONE_AT_NIGHT);
    }

    List<?> complaints(Page page) {
        if (EVERY && scheme == ColorScheme.DARK) {
            return Axe.complaintsOfColors(page);
        }
        return equals(MIDDLE) ? Axe.complaintsButColors(page) : Axe.complaints(page);
    }

    void on(Page page) {
        boolean resized = page.viewportSize().width != width;
        page.setViewportSize(width, HEIGHT);
        if (resized) {
            page.evaluate(SETTLED);
        }
        boolean chosen = (boolean) page.evaluate(CHOOSE, theme());
        ColorScheme system = chosen ? opposite() : scheme;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(system));
    }

    private ColorScheme opposite() {
        return scheme == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
    }

    private String theme() {
        return scheme == ColorScheme.DARK ? "dark" : "light";
    }

    @Override
    public String toString() {
        return theme() + " at " + width + " px";
    }
}
