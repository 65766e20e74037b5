package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.FeedPage;
import org.rounds.feed.service.StreamPageService;
import org.rounds.shared.web.PathParameter;
import org.rounds.stream.service.TopicService;

/** Posts with a topic in streams that everybody can read. */
@Named
@RequestScoped
public class TopicView {

    @Inject private StreamPageService service;
    @Inject private TopicService topics;
    @Inject private HttpServletRequest request;

    private String topic;
    private FeedPage feed;
    private boolean following;

    @PostConstruct
    void load() {
        topic = PathParameter.of(request, "topic");
        feed = service.read(FeedChoice.PLAIN.query("topic/" + topic, request));
        following = topics.get(topic).following();
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
