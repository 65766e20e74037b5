package org.rounds.feed.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.activity.web.KindCards;
import org.rounds.kudos.web.KudosCard;
import org.rounds.poll.web.PollCard;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Viewer;

/** Pages for tests of templates. */
public final class Pages {

    private Pages() {}

    /** A page of somebody of that name, with every right that a menu knows. */
    public static PageContext of(Locale language, String name) {
        return of(language, viewer(name), Map.of("imports", true, "purges", true));
    }

    /** A page of that viewer. */
    public static PageContext of(Locale language, Viewer viewer, Map<String, Boolean> modules) {
        return new PageContext(
                "/rounds", "/rounds/assets/v1", language, viewer, new SameTimes(), modules);
    }

    /** Somebody of that name. */
    public static Viewer viewer(String name) {
        return new Viewer(6L, "me", name, name, null, 5L, name, true, true, true, true, true);
    }

    /** All kinds, and a sample one of another feature. */
    static KindCards kinds() {
        return new KindCards(
                List.of(
                        new QuestionCard(),
                        new AnnouncementCard(),
                        new IntroductionCard(),
                        new ShareCard(),
                        new UpdateCard(),
                        new PollCard(),
                        new KudosCard(),
                        new GoalCard()));
    }

    /** The sample kind {@code goal}. */
    private static final class GoalCard implements KindCard {

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
            Map<?, ?> goal = item.part("goal", Map.class);
            return goal == null
                    ? null
                    : out -> {
                        out.writeContent("<p class=\"goal\">");
                        out.writeUserContent((String) goal.get("aim"));
                        out.writeContent("</p>");
                    };
        }
    }
}
