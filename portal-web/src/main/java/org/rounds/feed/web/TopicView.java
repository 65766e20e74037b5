package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.FeedFilter;
import org.rounds.feed.service.FeedService;
import org.rounds.shared.web.PathParameter;

/** All posts with one topic that everybody may read. */
@Named
@RequestScoped
public class TopicView {

    @Inject private FeedService service;
    @Inject private HttpServletRequest request;

    private String topic;
    private FeedPage feed;
    private boolean following;

    @PostConstruct
    void load() {
        topic = PathParameter.of(request, "topic");
        String stream = "topic/" + topic;
        feed = FeedPage.load(service, stream, FeedFilter.NONE, request);
        following =
                service.streamsInShort().stream().anyMatch(each -> each.stream().equals(stream));
    }

    public String getTopic() {
        return topic;
    }

    public FeedPage getFeed() {
        return feed;
    }

    public boolean isFollowing() {
        return following;
    }
}
