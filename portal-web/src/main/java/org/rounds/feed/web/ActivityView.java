package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.discussion.web.CommentThread;
import org.rounds.feed.service.ActivityCard;
import org.rounds.posting.service.TextVersion;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.web.PathParameter;
import org.rounds.shell.service.ActivityPage;
import org.rounds.shell.service.ActivityPageService;

/** A post with its thread: its page, or parts loaded by scripts. */
@Named
@RequestScoped
public class ActivityView {

    @Inject private ActivityPageService service;
    @Inject private HttpServletRequest request;

    private ActivityPage page;
    private List<CommentThread> threads;

    @PostConstruct
    void load() {
        page = read(getPart());
        threads = CommentThread.of(page.comments().items());
    }

    private ActivityPage read(String part) {
        if ("comment".equals(part)) {
            return service.comment(number(request.getParameter("comment")));
        }
        long id = number(PathParameter.of(request, "activity"));
        String cursor = request.getParameter("cursor");
        if ("item".equals(part)) {
            return service.activity(id);
        }
        return part == null ? service.read(id, cursor) : service.thread(id, cursor);
    }

    private static long number(String value) {
        if (value == null || !value.matches("[1-9][0-9]{0,17}|[1-8][0-9]{18}")) {
            throw new NotFound("problem.no-such-activity");
        }
        return Long.parseLong(value);
    }

    public ActivityCard getCard() {
        return page.activity();
    }

    public List<CommentThread> getThreads() {
        return threads;
    }

    /** Cursor of later comments; null at the end. */
    public String getNext() {
        return page.comments().next();
    }

    /** Former versions, newest first, for people who can see them. */
    public List<TextVersion> getVersions() {
        return page.versions();
    }

    /** The requested part of the page; null for all of it. */
    public String getPart() {
        return request.getParameter("part");
    }
}
