package org.rounds.feed.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.shared.page.PageContext;

/** Questions on cards. */
@ApplicationScoped
public class QuestionCard implements KindCard {

    @Override
    public String kind() {
        return "question";
    }

    @Override
    public String label(PageContext page) {
        return page.text("feed.kindquestion");
    }

    @Override
    public String says(PageContext page) {
        return page.text("feed.saysquestion");
    }

    @Override
    public Content badge(PageContext page, CardItem item) {
        return item.part("acceptedCommentId", Long.class) == null
                ? Badge.of(page, "rd-badge--brand", "question", page.text("posting.question"))
                : Badge.of(page, "rd-badge--good", "okc", page.text("feed.answered"));
    }
}
