package org.rounds.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.rounds.shared.page.ScriptView;

/** The frame that stands around every page, as HTML: its menus, and dialogs that all pages have. */
@Named("frame")
@RequestScoped
public class FrameView {

    @Inject private PageTemplates templates;
    @Inject private RoomsView rooms;
    @Inject private WaitingView waiting;
    @Inject private ScriptView scripts;

    /** The mark of the product, which leads home. */
    public String getBrand() {
        return templates.fill("shared/web/brand", Map.of());
    }

    /** The settings of the keyboard. */
    public String getShortcuts() {
        return templates.fill("shared/web/shortcuts", Map.of());
    }

    /** The bar on top of narrow screens. */
    public String getTop() {
        return templates.fill("shared/web/top", Map.of());
    }

    /**
     * The menu beside wide pages.
     *
     * @param here which of its links leads to this page; null for none
     */
    public String nav(String here) {
        return templates.read("shared/web/nav", () -> around(here));
    }

    /** What lies under the page. */
    public String foot(String here) {
        return templates.read("shared/web/foot", () -> around(here));
    }

    private Map<String, Object> around(String here) {
        Map<String, Object> values = new HashMap<>();
        values.put("here", here == null ? "" : here);
        values.put("rooms", rooms);
        values.put("waiting", waiting);
        values.put("scripts", scripts);
        return values;
    }
}
