package org.rounds.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rounds.notification.service.NotificationCard;
import org.rounds.notification.service.NotificationService;
import org.rounds.notification.service.NotificationTexts;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Texts;

/** REST resource of the caller's notifications. */
@RequestScoped
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {

    @Inject private NotificationService service;
    @Context private HttpHeaders headers;

    @GET
    public Page<NotificationBody> list(
            @QueryParam("unread") String unread,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        NotificationTexts notificationTexts =
                new NotificationTexts(Texts.best(headers.getAcceptableLanguages()));
        return service.list(
                        RequestParameters.flag("unread", unread), PageLimit.parse(limit), cursor)
                .map(card -> NotificationBody.of(card, notificationTexts));
    }

    @PUT
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    public void read(ReadBody body) {
        long given =
                Stream.of(body.ids(), body.upTo(), body.activity())
                        .filter(Objects::nonNull)
                        .count();
        if (given != 1) {
            throw new Invalid("ids", "invalid.ids-or-up-to");
        }
        if (body.ids() != null) {
            service.read(body.ids().stream().map(id -> RequestParameters.id("ids", id)).toList());
        } else if (body.upTo() != null) {
            service.readUpTo(body.upTo());
        } else {
            service.readActivity(body.activity());
        }
    }

    /** Marks some as unread. */
    @PUT
    @Path("unread")
    @Consumes(MediaType.APPLICATION_JSON)
    public void unread(UnreadBody body) {
        if (body.ids() == null) {
            throw new Invalid("ids", "invalid.required");
        }
        service.unread(body.ids().stream().map(id -> RequestParameters.id("ids", id)).toList());
    }

    /** Ids of notifications to mark as unread. */
    public record UnreadBody(List<Long> ids) {}

    /** Notifications to mark as read: by id, all up to one, or those of an activity. */
    public record ReadBody(List<Long> ids, Long upTo, Long activity) {}

    /** A notification with its sentence. */
    public record NotificationBody(
            Long id,
            NotificationCard.Subject conversation,
            String reason,
            List<PersonBrief> actors,
            int actorCount,
            String text,
            String title,
            String quote,
            String place,
            String url,
            Instant createdAt,
            boolean read) {

        static NotificationBody of(NotificationCard card, NotificationTexts notificationTexts) {
            return new NotificationBody(
                    card.id(),
                    card.conversation(),
                    card.reason().word(),
                    card.actors(),
                    card.actorCount(),
                    notificationTexts.text(card),
                    card.title(),
                    card.quote(),
                    card.place(),
                    card.url(),
                    card.createdAt(),
                    card.read());
        }
    }
}
