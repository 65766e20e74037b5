package org.rounds.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.event.NotificationsChanged;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;

/** The inbox of the caller: notifications and their read state. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class NotificationService {

    /** Upper bound of counts. */
    public static final int COUNTED = 100;

    private static final int MOST_IDS = 200;
    private static final String ACTIVITY = "activity";

    @Inject private Callers callers;
    @Inject private NotificationRepository notifications;
    @Inject private NotificationQueries queries;
    @Inject private NotificationKinds kinds;
    @Inject private Event<NotificationsChanged> changed;

    /**
     * Notifications by conversation, newest first. Conversations that change during paging
     * disappear from later pages.
     *
     * @param unread whether to return only unread ones
     */
    public Page<NotificationCard> list(boolean unread, int limit, String cursor) {
        long me = callers.current().personId();
        String call = "notifications|" + unread;
        Cursor after = Cursor.decode(cursor, call, 1);
        long before = after == null ? Long.MAX_VALUE : after.id(0);
        return Cursor.page(
                queries.list(
                        me,
                        new NotificationQueries.Filter(unread, before, 0, List.of()),
                        limit + 1),
                limit,
                call,
                last -> new Cursor(List.of(String.valueOf(last.id()))));
    }

    /** Number of unread conversations; stops at {@link #COUNTED}. */
    public int unread() {
        return queries.unread(callers.current().personId(), COUNTED);
    }

    /**
     * Marks notifications as read. Conversations with newer events stay unread.
     *
     * @throws Invalid if there are more than 200 ids
     */
    public void read(Collection<Long> ids) {
        mark(ids, false);
    }

    /**
     * Marks notifications as unread.
     *
     * @throws Invalid if there are more than 200 ids
     */
    public void unread(Collection<Long> ids) {
        mark(ids, true);
    }

    private void mark(Collection<Long> ids, boolean unread) {
        if (ids.size() > MOST_IDS) {
            throw new Invalid("ids", "invalid.too-many", MOST_IDS);
        }
        long me = callers.current().personId();
        notifications.mark(me, ids, unread);
        tell(me);
    }

    /** Marks all notifications up to an id as read. */
    public void readUpTo(long id) {
        long me = callers.current().personId();
        notifications.readUpTo(me, id);
        tell(me);
    }

    /** Marks notifications about an activity as read, because the caller has opened it. */
    public void readActivity(long activityId) {
        long me = callers.current().personId();
        for (String type : kinds.shownBy(ACTIVITY)) {
            notifications.read(me, new Conversation(type, activityId));
        }
        tell(me);
    }

    private void tell(long me) {
        changed.fire(new NotificationsChanged(List.of(me)));
    }
}
