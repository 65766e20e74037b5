package org.rounds.activity.web;

import gg.jte.Content;
import java.util.List;
import org.rounds.shared.page.PageContext;

/**
 * How activities of one kind are shown on a card. Each feature with a kind has a bean of this type;
 * null means that the card shows what it shows for every kind.
 */
public interface KindCard {

    /** The kind, as in the JSON of an activity. */
    String kind();

    /** What the author did, after the name: "started a poll". */
    default String says(PageContext page) {
        return null;
    }

    /** Name of the kind. */
    default String label(PageContext page) {
        return null;
    }

    /** How many more of this kind are folded behind the card. */
    default String folded(PageContext page, int more) {
        return null;
    }

    /** A badge in the card's head. */
    default Content badge(PageContext page, CardItem item) {
        return null;
    }

    /** The text, instead of the sanitized HTML. */
    default Content text(PageContext page, CardItem item) {
        return null;
    }

    /** What follows the text. */
    default Content below(PageContext page, CardItem item) {
        return null;
    }

    /**
     * Entries that the kind adds to the menu of activities, which a page has once; see {@code
     * shared/entry}.
     */
    default Content actions(PageContext page) {
        return null;
    }

    /** The actions of those entries that this activity offers the viewer. */
    default List<String> offers(CardItem item) {
        return List.of();
    }
}
