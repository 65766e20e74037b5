package org.rounds.discussion.web;

import java.util.ArrayList;
import java.util.List;
import org.rounds.discussion.service.CommentCard;

/**
 * What the menu of a comment offers a viewer. A page has one menu for all comments; scripts show
 * its entries by these words.
 */
public final class CommentMenu {

    private CommentMenu() {}

    /**
     * The names of the actions, parted by spaces; empty for none, as for a deleted comment.
     *
     * @param own whether the viewer wrote it
     */
    public static String offers(CommentCard comment, boolean own) {
        List<String> offers = new ArrayList<>();
        if (comment.content().text() == null) {
            return "";
        }
        if (comment.activityId() != null && !own) {
            offers.add(comment.may().moderate() ? "hide" : "report");
        }
        if (comment.may().edit()) {
            offers.add("edit");
        }
        if (comment.may().delete()) {
            offers.add("delete");
        }
        return String.join(" ", offers);
    }
}
