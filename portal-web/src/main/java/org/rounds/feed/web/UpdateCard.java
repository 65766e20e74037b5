package org.rounds.feed.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.posting.service.Publication;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Templates;

/** What other features publish, on cards. */
@ApplicationScoped
public class UpdateCard implements KindCard {

    @Override
    public String kind() {
        return "update";
    }

    @Override
    public String label(PageContext page) {
        return page.text("feed.kindupdate");
    }

    @Override
    public Content badge(PageContext page, CardItem item) {
        return Badge.of(page, "", null, label(page));
    }

    @Override
    public Content text(PageContext page, CardItem item) {
        Publication published = item.part("update", Publication.class);
        if (published == null) {
            return null;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("sentence", sentence(page, published));
        parameters.put("link", published.link());
        return Templates.content("feed/kinds/update", parameters);
    }

    /** The sentence of the feature; its arguments alone where the feature is gone. */
    private static String sentence(PageContext page, Publication published) {
        try {
            return page.text(
                    published.source() + "." + published.textKey(),
                    published.arguments().toArray());
        } catch (MissingResourceException gone) {
            return String.join(" ", published.arguments());
        }
    }
}
