package org.rounds.feed.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Templates;

/** Introductions of new colleagues on cards. */
@ApplicationScoped
public class IntroductionCard implements KindCard {

    @Override
    public String kind() {
        return "introduction";
    }

    @Override
    public String label(PageContext page) {
        return page.text("feed.kindintroduction");
    }

    @Override
    public String says(PageContext page) {
        return page.text("feed.saysintroduction");
    }

    @Override
    public String folded(PageContext page, int more) {
        return page.text("feed.moreIntroductions", more);
    }

    @Override
    public Content badge(PageContext page, CardItem item) {
        return Badge.of(page, "", null, page.text("posting.newColleague"));
    }

    @Override
    public Content below(PageContext page, CardItem item) {
        return Templates.content(
                "feed/kinds/introduction",
                Map.of(
                        "page",
                        page,
                        "people",
                        item.part("people", List.class),
                        "welcome",
                        item.mayComment()));
    }
}
