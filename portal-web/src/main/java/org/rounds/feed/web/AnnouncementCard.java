package org.rounds.feed.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.rounds.activity.web.CardItem;
import org.rounds.activity.web.KindCard;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.shared.page.PageContext;
import org.rounds.shared.page.Templates;

/** Announcements on cards; they can be must-reads. */
@ApplicationScoped
public class AnnouncementCard implements KindCard {

    @Override
    public String kind() {
        return "announcement";
    }

    @Override
    public String label(PageContext page) {
        return page.text("feed.kindannouncement");
    }

    @Override
    public Content badge(PageContext page, CardItem item) {
        return asked(item) == null
                ? Badge.of(page, "rd-badge--brand", "flag", page.text("posting.announcement"))
                : Badge.of(page, "rd-badge--due", "must", page.text("posting.mustRead"));
    }

    @Override
    public Content below(PageContext page, CardItem item) {
        Acknowledgement asked = asked(item);
        return asked == null
                ? null
                : Templates.content(
                        "mustread/mustRead",
                        Map.of("page", page, "asked", asked, "activity", item.id()));
    }

    private static Acknowledgement asked(CardItem item) {
        return item.part("acknowledgement", Acknowledgement.class);
    }
}
