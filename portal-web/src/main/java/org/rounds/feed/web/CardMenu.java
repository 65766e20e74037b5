package org.rounds.feed.web;

import java.util.ArrayList;
import java.util.List;
import org.rounds.activity.web.KindCard;
import org.rounds.feed.service.ActivityCard;
import org.rounds.shared.page.Viewer;

/**
 * What the menu of an activity offers a viewer. A page has one menu for all activities; scripts
 * show its entries by these words.
 */
public final class CardMenu {

    private CardMenu() {}

    /**
     * The names of the actions, parted by spaces, besides those that every activity has; and {@code
     * comment} or {@code answer} for whoever can comment.
     */
    public static String offers(KindCard kind, ActivityCard card, Viewer viewer) {
        ActivityCard.May may = card.may();
        boolean others = !card.authorship().author().id().equals(viewer.id());
        List<String> offers = new ArrayList<>();
        if (may.comment()) {
            offers.add("question".equals(card.kind()) ? "answer" : "comment");
        }
        if (may.pin()) {
            offers.add(card.highlights().pinned() ? "unpin" : "pin");
        }
        if (others) {
            offers.add("mutePerson");
            offers.add(may.moderate() ? "hide" : "report");
        }
        offers.addAll(kind.offers(new FeedCardItem(card)));
        if (may.edit()) {
            offers.add("edit");
        }
        if (may.delete()) {
            offers.add(card.discussion().commentsClosed() ? "openComments" : "closeComments");
            offers.add("delete");
        }
        return String.join(" ", offers);
    }
}
