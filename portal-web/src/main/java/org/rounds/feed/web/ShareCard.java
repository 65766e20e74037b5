package org.rounds.feed.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.feed.service.SharedActivity;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Templates;

/** Shares on cards, with what they pass on. */
@ApplicationScoped
public class ShareCard implements KindCard {

    @Override
    public String kind() {
        return "share";
    }

    @Override
    public String label(PageContext page) {
        return page.text("feed.kindshare");
    }

    @Override
    public String says(PageContext page) {
        return page.text("feed.saysshare");
    }

    @Override
    public String folded(PageContext page, int more) {
        return page.text("feed.moreShares", more);
    }

    @Override
    public Content below(PageContext page, CardItem item) {
        if (item.part("sharedId", Long.class) == null) {
            return null;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("shared", item.part("shared", SharedActivity.class));
        return Templates.content("feed/kinds/share", parameters);
    }
}
