package org.rounds.kudos.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Templates;

/** Kudos on cards. */
@ApplicationScoped
public class KudosCard implements KindCard {

    @Override
    public String kind() {
        return "kudos";
    }

    @Override
    public String label(PageContext page) {
        return page.text("kudos.kindkudos");
    }

    @Override
    public String says(PageContext page) {
        return page.text("kudos.sayskudos");
    }

    @Override
    public String folded(PageContext page, int more) {
        return page.text("kudos.moreKudos", more);
    }

    @Override
    public Content text(PageContext page, CardItem item) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("value", item.part("value", String.class));
        parameters.put("html", item.html());
        parameters.put("people", item.part("people", List.class));
        return Templates.content("kudos/kudos", parameters);
    }
}
