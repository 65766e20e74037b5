package org.rounds.stream.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.shared.service.Page;
import org.rounds.stream.service.StreamSubscription;
import org.rounds.stream.service.SubscriptionService;

/** REST resource of the caller's subscriptions. */
@RequestScoped
@Path("streams")
@Produces(MediaType.APPLICATION_JSON)
public class StreamResource {

    @Inject private SubscriptionService subscriptions;

    @GET
    public Page<StreamSubscription> list() {
        return new Page<>(subscriptions.streams(), null);
    }
}
