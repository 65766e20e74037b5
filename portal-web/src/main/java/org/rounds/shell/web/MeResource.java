package org.rounds.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.feed.service.FeedService;
import org.rounds.mustread.service.MustReadService;
import org.rounds.notification.service.NotificationService;
import org.rounds.people.service.Me;
import org.rounds.people.service.MeService;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Roles;
import org.rounds.shared.web.MergePatch;

/** REST resource of the caller, with settings and counts. */
@RequestScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject private MeService me;
    @Inject private FeedService feeds;
    @Inject private MustReadService mustReads;
    @Inject private NotificationService inbox;
    @Context private SecurityContext security;

    @GET
    public MeBody get() {
        return body(me.me());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public MeBody prefer(MergePatch patch) {
        Me before = me.me();
        Boolean shortcuts = patch.flag("shortcuts");
        return body(
                me.prefer(
                        new Me.Preferences(
                                patch.text("language", before.language(), null),
                                patch.text("theme", before.theme(), null),
                                shortcuts == null ? before.shortcuts() : shortcuts)));
    }

    private MeBody body(Me me) {
        List<String> roles =
                Stream.concat(Stream.of(Roles.STAFF, Roles.GUEST), Roles.BEYOND.stream())
                        .filter(security::isUserInRole)
                        .toList();
        Unread unread = new Unread(feeds.unreadAtHome(), inbox.unread(), mustReads.waiting());
        return new MeBody(me.person(), roles, me.language(), me.theme(), me.shortcuts(), unread);
    }

    /** The caller. */
    public record MeBody(
            PersonBrief person,
            List<String> roles,
            String language,
            String theme,
            boolean shortcuts,
            Unread unread) {}

    /** Unread counts. */
    public record Unread(int home, int notifications, int mustReads) {}
}
