package org.rounds.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.PinService;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.RequestParameters;
import org.rounds.stream.service.SubscriptionService;
import org.rounds.timeline.service.FeedFilter;

/** REST resource of streams. */
@RequestScoped
@Path("feed")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private static final String LATEST = "latest";
    private static final String RELEVANT = "relevant";

    @Inject private FeedService feeds;
    @Inject private SubscriptionService subscriptions;
    @Inject private PinService pins;

    @GET
    public Page<ActivityCard> read(
            @QueryParam("stream") String stream,
            @QueryParam("order") String order,
            @QueryParam("kind") String kind,
            @QueryParam("unread") String unread,
            @QueryParam("unanswered") String unanswered,
            @QueryParam("mine") String mine,
            @QueryParam("media") String media,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        boolean relevant = RELEVANT.equals(order);
        if (order != null && !relevant && !order.equals(LATEST)) {
            throw new Invalid("order", "invalid.order");
        }
        FeedFilter filter =
                FeedFilter.of(
                        kind,
                        RequestParameters.flag("unread", unread),
                        RequestParameters.flag("unanswered", unanswered),
                        RequestParameters.flag("mine", mine),
                        RequestParameters.flag("media", media));
        int wanted = PageLimit.parse(limit);
        return relevant
                ? feeds.readRelevant(stream, filter, wanted, cursor)
                : feeds.read(stream, filter, wanted, cursor);
    }

    @GET
    @Path("pinned")
    public Page<ActivityCard> pinned(@QueryParam("stream") String stream) {
        return new Page<>(pins.pinned(stream == null ? "" : stream), null);
    }

    @GET
    @Path("new")
    public FeedService.News news(
            @QueryParam("stream") String stream, @QueryParam("after") String after) {
        return feeds.news(stream, RequestParameters.id("after", after));
    }

    @PUT
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    public void markRead(ReadBody body) {
        subscriptions.markRead(body.stream(), RequestParameters.id("upTo", body.upTo()));
    }

    /** Read mark of a stream. */
    public record ReadBody(String stream, Long upTo) {}
}
