package org.rounds.goal.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.goal.service.Goal;
import org.rounds.shared.page.PageContext;

/** Goals on cards. */
@ApplicationScoped
public class GoalCard implements KindCard {

    @Override
    public String kind() {
        return "goal";
    }

    @Override
    public String says(PageContext page) {
        return "set a goal";
    }

    @Override
    public Content below(PageContext page, CardItem item) {
        Goal goal = item.part("goal", Goal.class);
        return goal == null
                ? null
                : out -> {
                    String link = page.base() + goal.link();
                    out.writeContent("<p><a class=\"rd-u\" data-goal=\"true\" href=\"" + link + "\">");
                    out.writeUserContent(goal.aim());
                    out.writeContent("</a></p>");
                };
    }
}
