package org.rounds.discussion.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rounds.discussion.service.CommentCard;

/** A comment with its replies. */
public record CommentThread(CommentCard comment, List<CommentCard> replies) {

    /**
     * Groups replies under their comments. A reply without its comment in the list stays on its
     * own.
     *
     * @param comments oldest first
     */
    public static List<CommentThread> of(List<CommentCard> comments) {
        Map<Long, CommentThread> threads = new LinkedHashMap<>();
        for (CommentCard comment : comments) {
            CommentThread above =
                    comment.parentId() == null ? null : threads.get(comment.parentId());
            if (above == null) {
                threads.put(comment.id(), new CommentThread(comment, new ArrayList<>()));
            } else {
                above.replies().add(comment);
            }
        }
        return List.copyOf(threads.values());
    }
}
