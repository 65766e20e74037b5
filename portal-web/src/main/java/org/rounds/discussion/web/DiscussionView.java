package org.rounds.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentService;
import org.rounds.discussion.service.Discussion;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.PathParameter;

/** Comments on subjects of other features: on their pages, or as parts loaded by scripts. */
@Named
@RequestScoped
public class DiscussionView {

    private static final int SIZE = 100;

    @Inject private CommentService comments;
    @Inject private HttpServletRequest request;

    private Page<CommentCard> page;

    /** The comments on a subject, for {@code r:comments}. */
    public Discussion of(String type, long id) {
        return comments.discussion(new Conversation(type, id), SIZE);
    }

    /**
     * The threads requested by a script: one comment, or a page.
     *
     * @throws NotFound if there are none for the caller, or the request is malformed
     */
    public List<CommentThread> getThreads() {
        return CommentThread.of(page().items());
    }

    /** Cursor of later comments; null at the end. */
    public String getNext() {
        return page().next();
    }

    private Page<CommentCard> page() {
        if (page == null) {
            page = asked(String.valueOf(request.getParameter("part")));
        }
        return page;
    }

    private Page<CommentCard> asked(String part) {
        return switch (part) {
            case "comment" ->
                    new Page<>(
                            List.of(comments.get(number(request.getParameter("comment")))), null);
            case "comments" -> comments.list(subject(), SIZE, request.getParameter("cursor"));
            default -> throw new NotFound("problem.no-such-subject");
        };
    }

    private Conversation subject() {
        return new Conversation(
                PathParameter.of(request, "type"), number(PathParameter.of(request, "id")));
    }

    private static long number(String value) {
        if (value == null || !value.matches("[1-9][0-9]{0,17}|[1-8][0-9]{18}")) {
            throw new NotFound("problem.no-such-subject");
        }
        return Long.parseLong(value);
    }
}
