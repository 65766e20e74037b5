package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentService;
import org.rounds.discussion.web.CommentThread;
import org.rounds.feed.service.ActivityCard;
import org.rounds.posting.service.ActivityService;
import org.rounds.posting.service.TextVersion;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.PathParameter;

/** A post with its thread: its page, or parts loaded by scripts. */
@Named
@RequestScoped
public class ActivityView {

    private static final int SIZE = 100;

    @Inject private ActivityService activities;
    @Inject private CommentService comments;
    @Inject private HttpServletRequest request;

    private ActivityCard card;
    private List<CommentThread> threads = List.of();
    private String next;
    private List<TextVersion> versions = List.of();

    @PostConstruct
    void load() {
        String part = request.getParameter("part");
        if ("comment".equals(part)) {
            CommentCard one = comments.get(number(request.getParameter("comment")));
            threads = List.of(new CommentThread(one, List.of()));
            return;
        }
        card = activities.get(number(PathParameter.of(request, "activity")));
        if (!"item".equals(part)) {
            Page<CommentCard> page = comments.list(card.id(), SIZE, request.getParameter("cursor"));
            threads = CommentThread.of(page.items());
            next = page.next();
        }
        if (part == null && card.authorship().editedAt() != null && card.may().versions()) {
            versions = activities.versions(card.id());
        }
    }

    private static long number(String value) {
        if (value == null || !value.matches("[1-9][0-9]{0,17}|[1-8][0-9]{18}")) {
            throw new NotFound("problem.no-such-activity");
        }
        return Long.parseLong(value);
    }

    public ActivityCard getCard() {
        return card;
    }

    public List<CommentThread> getThreads() {
        return threads;
    }

    /** Cursor of later comments; null at the end. */
    public String getNext() {
        return next;
    }

    /** Former versions, newest first, for people who can see them. */
    public List<TextVersion> getVersions() {
        return versions;
    }

    /** The requested part of the page; null for all of it. */
    public String getPart() {
        return request.getParameter("part");
    }
}
