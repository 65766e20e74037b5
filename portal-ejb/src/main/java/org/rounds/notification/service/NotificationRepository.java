package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NoticeReason.Trait;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of notifications, one row per person and conversation. */
@ApplicationScoped
class NotificationRepository {

    private static final String ADD =
            "insert into notification (person_id, conversation, target_id, id, reason, urgency, address, unread) ";

    private static final String ONE = " where conversation = ? and target_id = ? and person_id in ";

    @PersistenceContext private EntityManager entities;

    /**
     * People concerned by a notice who can see its subject and have not muted its conversation or
     * actor.
     */
    List<Long> told(Notice notice) {
        List<Object> values = new ArrayList<>(List.of(notice.actorId()));
        String sql =
                "select p.id from person p where p.status = 'ACTIVE' and p.id <> ? and p.id in "
                        + Rows.in(notice.personIds());
        if (notice.address() != null) {
            sql +=
                    " and exists (select 1 from stream_reader r where r.address = ? and r.person_id = p.id)";
            values.add(notice.address());
        }
        if (!notice.reason().is(Trait.DUTY)) {
            sql +=
                    " and not exists (select 1 from mute m where m.person_id = p.id and (m.kind = 'person'"
                            + " and m.target_id = ?"
                            + " or m.kind = 'thread' and m.target_id = ? and ? = 'activity'))";
            values.addAll(
                    List.of(
                            notice.actorId(),
                            notice.conversation().id(),
                            notice.conversation().type()));
        }
        return Rows.list(entities, sql, values, Row::id);
    }

    /**
     * Stores a notification for these people; earlier read events of the conversation are replaced.
     */
    void tell(Notice notice, long id, Collection<Long> personIds) {
        Conversation about = notice.conversation();
        String people = Rows.in(personIds);
        Rows.change(
                entities,
                "delete from notification_actor"
                        + ONE
                        + people
                        + " and exists (select 1 from notification n where n.person_id = notification_actor.person_id"
                        + " and n.conversation = notification_actor.conversation"
                        + " and n.target_id = notification_actor.target_id and n.unread = false)",
                about.type(),
                about.id());
        bump(about, notice.reason(), id, people);
        Rows.change(
                entities,
                ADD
                        + "select p.id, ?, ?, ?, ?, ?, nullif(?, ''), true from person p where p.id in "
                        + people
                        + " on conflict do nothing",
                about.type(),
                about.id(),
                id,
                notice.reason().name(),
                notice.reason().urgency(),
                notice.address() == null ? "" : notice.address());
        act(notice, id, people);
    }

    /** Updates the reason to the most urgent unread one. */
    private void bump(Conversation about, NoticeReason reason, long id, String people) {
        Rows.change(
                entities,
                "update notification set id = ?, reason = case when unread = true"
                        + " and urgency > ? then reason else ? end,"
                        + " urgency = case when unread = true and urgency > ? then urgency else ? end, unread = true"
                        + ONE
                        + people,
                id,
                reason.urgency(),
                reason.name(),
                reason.urgency(),
                reason.urgency(),
                about.type(),
                about.id());
    }

    private void act(Notice notice, long id, String people) {
        Conversation about = notice.conversation();
        int known =
                Rows.change(
                        entities,
                        "update notification_actor set id = ?, item_id = nullif(?, 0)"
                                + ONE
                                + people
                                + " and actor_id = ?",
                        id,
                        item(notice),
                        about.type(),
                        about.id(),
                        notice.actorId());
        if (known < notice.personIds().size()) {
            Rows.change(
                    entities,
                    "insert into notification_actor (person_id, conversation, target_id, actor_id, id, item_id)"
                            + " select n.person_id, n.conversation, n.target_id, ?, ?, nullif(?, 0) from notification n"
                            + ONE
                            + people
                            + " on conflict do nothing",
                    notice.actorId(),
                    id,
                    item(notice),
                    about.type(),
                    about.id());
        }
    }

    private static long item(Notice notice) {
        return notice.itemId() == null ? 0 : notice.itemId();
    }

    /**
     * Notifies some readers of a must-read; those who know of it only if it asks again.
     *
     * @return the people notified by this call
     */
    List<Long> tell(MustReadAsked asked, NoticeReason reason, long id, Collection<Long> readers) {
        String some = " and person_id in " + Rows.in(readers);
        if (asked.again()) {
            Rows.change(
                    entities,
                    "update notification set id = ?, reason = ?, urgency = ?, unread = true"
                            + " where conversation = 'activity' and target_id = ?"
                            + some,
                    id,
                    reason.name(),
                    reason.urgency(),
                    asked.activityId());
        }
        Rows.change(
                entities,
                ADD
                        + "select p.id, 'activity', ?, ?, ?, ?, ?, true from person p"
                        + " where p.id <> ? and p.id in "
                        + Rows.in(readers)
                        + " on conflict do nothing",
                asked.activityId(),
                id,
                reason.name(),
                reason.urgency(),
                asked.address(),
                asked.issuerId());
        return Rows.list(
                entities,
                "select person_id from notification where conversation = 'activity' and target_id = ? and id = ?"
                        + some,
                List.of(asked.activityId(), id),
                Row::id);
    }

    /**
     * Withdraws an actor's event; deletes the notification if there is no other actor.
     *
     * @return the recipients; if empty, nothing was changed
     */
    List<Long> withdraw(NoticeWithdrawn withdrawn) {
        Conversation about = withdrawn.conversation();
        String person = withdrawn.personId() == 0 ? "" : " and person_id = " + withdrawn.personId();
        List<Long> told =
                Rows.list(
                        entities,
                        "select person_id from notification where conversation = ? and target_id = ? and reason = ?"
                                + person,
                        List.of(about.type(), about.id(), withdrawn.reason().name()),
                        Row::id);
        if (told.isEmpty()) {
            return told;
        }
        Rows.change(
                entities,
                "delete from notification_actor where conversation = ? and target_id = ? and (actor_id = ? or ? = 0)"
                        + person
                        + " and exists (select 1 from notification n where n.person_id = notification_actor.person_id"
                        + " and n.conversation = notification_actor.conversation"
                        + " and n.target_id = notification_actor.target_id and n.reason = ?)",
                about.type(),
                about.id(),
                withdrawn.actorId(),
                withdrawn.actorId(),
                withdrawn.reason().name());
        Rows.change(
                entities,
                "delete from notification where conversation = ? and target_id = ? and reason = ?"
                        + person
                        + " and not exists (select 1 from notification_actor a"
                        + " where a.person_id = notification.person_id"
                        + " and a.conversation = notification.conversation and a.target_id = notification.target_id)",
                about.type(),
                about.id(),
                withdrawn.reason().name());
        return told;
    }

    /** Deletes all notifications of a conversation, and their mails. */
    void forget(Conversation about) {
        Rows.change(
                entities,
                "delete from mail where kind = 'INSTANT' and exists (select 1 from notification n"
                        + " where n.person_id = mail.person_id and n.id = mail.id and n.conversation = ?"
                        + " and n.target_id = ?)",
                about.type(),
                about.id());
        Rows.change(
                entities,
                "delete from notification where conversation = ? and target_id = ?",
                about.type(),
                about.id());
    }

    void mark(long personId, Collection<Long> ids, boolean unread) {
        Rows.change(
                entities,
                "update notification set unread = ? where person_id = ? and unread <> ? and id in "
                        + Rows.in(ids),
                unread,
                personId,
                unread);
    }

    void readUpTo(long personId, long upTo) {
        Rows.change(
                entities,
                "update notification set unread = false where person_id = ? and unread = true and id <= ?",
                personId,
                upTo);
    }

    void read(long personId, Conversation about) {
        Rows.change(
                entities,
                "update notification set unread = false where person_id = ? and conversation = ? and target_id = ?",
                personId,
                about.type(),
                about.id());
    }

    /** Deletes notifications before an id. */
    int forgetBefore(long id) {
        return Rows.change(entities, "delete from notification where id < ?", id);
    }
}
