package org.rounds.feed.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Templates;

/** Badges in the heads of cards. */
final class Badge {

    private Badge() {}

    /**
     * A badge.
     *
     * @param css class of its color; empty for gray
     * @param icon null for none
     */
    static Content of(PageContext page, String css, String icon, String label) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("css", css);
        parameters.put("icon", icon);
        parameters.put("label", label);
        return Templates.content("shared/badge", parameters);
    }
}
