package org.rounds.goal.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.goal.service.Goal;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.web.TextFormat;

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
                : out ->
                        out.writeContent(
                                "<p><a class=\"rd-u\" data-goal=\"true\" href=\"%s%s\">%s</a></p>"
                                        .formatted(
                                                page.base(),
                                                TextFormat.escaped(goal.link()),
                                                TextFormat.escaped(goal.aim())));
    }
}
