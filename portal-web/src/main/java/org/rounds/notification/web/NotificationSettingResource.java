package org.rounds.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rounds.notification.service.NotificationSettingService;
import org.rounds.notification.service.NotificationSettings;

/** REST resource of the caller's notification settings. */
@RequestScoped
@Path("me/notification-settings")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationSettingResource {

    @Inject private NotificationSettingService service;

    @GET
    public NotificationSettings get() {
        return service.get();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public NotificationSettings put(NotificationSettings wish) {
        return service.put(wish);
    }
}
