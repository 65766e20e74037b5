package org.rounds.discussion.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rounds.discussion.service.CommentCard;

/** A comment with what was replied to it. */
public record CommentThread(CommentCard comment, List<CommentCard> replies) {

    /**
     * Puts replies under what they reply to. A reply whose comment is not among them stands alone.
     *
     * @param comments the oldest first
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
