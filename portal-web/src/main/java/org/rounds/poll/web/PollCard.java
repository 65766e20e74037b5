package org.rounds.poll.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.poll.service.Poll;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Templates;

/** Polls on cards. */
@ApplicationScoped
public class PollCard implements KindCard {

    @Override
    public String kind() {
        return "poll";
    }

    @Override
    public String label(PageContext page) {
        return page.text("poll.kindpoll");
    }

    @Override
    public String says(PageContext page) {
        return page.text("poll.sayspoll");
    }

    @Override
    public Content below(PageContext page, CardItem item) {
        Poll poll = poll(item);
        return poll == null
                ? null
                : Templates.content(
                        "poll/poll", Map.of("page", page, "poll", poll, "activity", item.id()));
    }

    @Override
    public Content actions(PageContext page) {
        return Templates.content("poll/actions", Map.of("page", page));
    }

    @Override
    public List<String> offers(CardItem item) {
        Poll poll = poll(item);
        return poll == null || poll.closed() || !item.mayEdit() ? List.of() : List.of("pollTime");
    }

    private static Poll poll(CardItem item) {
        return item.part("poll", Poll.class);
    }
}
