package org.rounds.feed.web;

import org.rounds.activity.web.CardItem;
import org.rounds.feed.service.ActivityCard;

/**
 * An activity of a stream as its kind sees it.
 *
 * @param card the activity
 */
public record FeedCardItem(ActivityCard card) implements CardItem {

    /** Address of its stream, to which comments belong; of its workspace where it has one. */
    public String place() {
        ActivityCard.WorkspaceBrief workspace = card.place().workspace();
        return workspace == null ? card.place().audience() : "workspace/" + workspace.id();
    }

    @Override
    public Long id() {
        return card.id();
    }

    @Override
    public String html() {
        return card.content().html();
    }

    @Override
    public boolean mayEdit() {
        return card.may().edit();
    }

    @Override
    public boolean mayComment() {
        return card.may().comment();
    }

    @Override
    public <T> T part(String name, Class<T> type) {
        return type.cast(
                switch (name) {
                    case "poll" -> card.parts().poll();
                    case "acknowledgement" -> card.parts().acknowledgement();
                    case "value" -> card.parts().value();
                    case "people" -> card.parts().people();
                    case "sharedId" -> card.sharing().sharedId();
                    case "shared" -> card.sharing().shared();
                    case "acceptedCommentId" -> card.discussion().acceptedCommentId();
                    default -> card.details().of(name);
                });
    }
}
