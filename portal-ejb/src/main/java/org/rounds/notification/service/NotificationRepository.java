package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NoticeReason.Trait;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of notifications, one row per person and conversation. */
@ApplicationScoped
class NotificationRepository {

    private static final String ADD =
            "insert into notification (person_id, conversation, target_id, id, reason, urgency, address, unread) ";

    private static final String ONE =
            " where conversation = :conversation and target_id = :target and person_id in (:people)";

    @PersistenceContext private EntityManager entities;

    /**
     * People concerned by a notice who can see its subject and have not muted its conversation or
     * actor.
     */
    List<Long> told(Notice notice) {
        Parameters values =
                Parameters.of("actor", notice.actorId()).and("people", notice.personIds());
        String sql =
                "select p.id from person p where p.status = 'ACTIVE' and p.id <> :actor and p.id in (:people)";
        if (notice.address() != null) {
            sql +=
                    " and exists (select 1 from stream_reader r where r.address = :address and r.person_id = p.id)";
            values = values.and("address", notice.address());
        }
        if (!notice.reason().is(Trait.DUTY)) {
            sql +=
                    " and not exists (select 1 from mute m where m.person_id = p.id and (m.kind = 'person'"
                            + " and m.target_id = :actor"
                            + " or m.kind = 'thread' and m.target_id = :target and :conversation = 'activity'))";
            values =
                    values.and("target", notice.conversation().id())
                            .and("conversation", notice.conversation().type());
        }
        return Rows.list(entities, sql, values, Row::id);
    }

    /**
     * Stores a notification for these people; earlier read events of the conversation are replaced.
     */
    void tell(Notice notice, long id, Collection<Long> personIds) {
        Conversation about = notice.conversation();
        Rows.change(
                entities,
                "delete from notification_actor"
                        + ONE
                        + " and exists (select 1 from notification n where n.person_id = notification_actor.person_id"
                        + " and n.conversation = notification_actor.conversation"
                        + " and n.target_id = notification_actor.target_id and n.unread = false)",
                Parameters.of("conversation", about.type())
                        .and("target", about.id())
                        .and("people", personIds));
        bump(about, notice.reason(), id, personIds);
        Rows.change(
                entities,
                ADD
                        + "select p.id, :conversation, :target, :id, :reason, :urgency, nullif(:address,"
                        + " ''), true from person p where p.id in (:people)"
                        + " on conflict do nothing",
                Parameters.of("conversation", about.type())
                        .and("target", about.id())
                        .and("id", id)
                        .and("reason", notice.reason().name())
                        .and("urgency", notice.reason().urgency())
                        .and("address", notice.address() == null ? "" : notice.address())
                        .and("people", personIds));
        if (!notice.reason().is(Trait.UNNAMED)) {
            act(notice, id, personIds);
        }
    }

    /** The most urgent of what is unread says why the person is told. */
    private void bump(Conversation about, NoticeReason reason, long id, Collection<Long> people) {
        Rows.change(
                entities,
                "update notification set id = :id, reason = case when unread = true"
                        + " and urgency > :urgency then reason else :reason end,"
                        + " urgency = case when unread = true and urgency > :urgency then urgency else"
                        + " :urgency end, unread = true"
                        + ONE,
                Parameters.of("id", id)
                        .and("urgency", reason.urgency())
                        .and("reason", reason.name())
                        .and("conversation", about.type())
                        .and("target", about.id())
                        .and("people", people));
    }

    private void act(Notice notice, long id, Collection<Long> people) {
        Conversation about = notice.conversation();
        int known =
                Rows.change(
                        entities,
                        "update notification_actor set id = :id, item_id = nullif(:item, 0)"
                                + ONE
                                + " and actor_id = :actor",
                        Parameters.of("id", id)
                                .and("item", item(notice))
                                .and("conversation", about.type())
                                .and("target", about.id())
                                .and("people", people)
                                .and("actor", notice.actorId()));
        if (known < notice.personIds().size()) {
            Rows.change(
                    entities,
                    "insert into notification_actor (person_id, conversation, target_id, actor_id, id, item_id)"
                            + " select n.person_id, n.conversation, n.target_id, :actor, :id,"
                            + " nullif(:item, 0) from notification n"
                            + ONE
                            + " on conflict do nothing",
                    Parameters.of("actor", notice.actorId())
                            .and("id", id)
                            .and("item", item(notice))
                            .and("conversation", about.type())
                            .and("target", about.id())
                            .and("people", people));
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
        String some = " and person_id in (:readers)";
        if (asked.again()) {
            Rows.change(
                    entities,
                    "update notification set id = :id, reason = :reason, urgency = :urgency, unread = true"
                            + " where conversation = 'activity' and target_id = :activity"
                            + some,
                    Parameters.of("id", id)
                            .and("reason", reason.name())
                            .and("urgency", reason.urgency())
                            .and("activity", asked.activityId())
                            .and("readers", readers));
        }
        Rows.change(
                entities,
                ADD
                        + "select p.id, 'activity', :target, :id, :reason, :urgency, :address, true from person p"
                        + " where p.id <> :issuer and p.id in (:readers)"
                        + " on conflict do nothing",
                Parameters.of("target", asked.activityId())
                        .and("id", id)
                        .and("reason", reason.name())
                        .and("urgency", reason.urgency())
                        .and("address", asked.address())
                        .and("issuer", asked.issuerId())
                        .and("readers", readers));
        return Rows.list(
                entities,
                "select person_id from notification where conversation = 'activity' and target_id ="
                        + " :activity and id = :id"
                        + some,
                Parameters.of("activity", asked.activityId()).and("id", id).and("readers", readers),
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
                        "select person_id from notification where conversation = :conversation and"
                                + " target_id = :target and reason = :reason"
                                + person,
                        Parameters.of("conversation", about.type())
                                .and("target", about.id())
                                .and("reason", withdrawn.reason().name()),
                        Row::id);
        if (told.isEmpty()) {
            return told;
        }
        Rows.change(
                entities,
                "delete from notification_actor where conversation = :conversation and target_id ="
                        + " :target and (actor_id = :actor or :actor = 0)"
                        + person
                        + " and exists (select 1 from notification n where n.person_id = notification_actor.person_id"
                        + " and n.conversation = notification_actor.conversation"
                        + " and n.target_id = notification_actor.target_id and n.reason = :reason)",
                Parameters.of("conversation", about.type())
                        .and("target", about.id())
                        .and("actor", withdrawn.actorId())
                        .and("reason", withdrawn.reason().name()));
        Rows.change(
                entities,
                "delete from notification where conversation = :conversation and target_id = :target and"
                        + " reason = :reason"
                        + person
                        + " and not exists (select 1 from notification_actor a"
                        + " where a.person_id = notification.person_id"
                        + " and a.conversation = notification.conversation and a.target_id = notification.target_id)",
                Parameters.of("conversation", about.type())
                        .and("target", about.id())
                        .and("reason", withdrawn.reason().name()));
        return told;
    }

    /** Deletes all notifications of a conversation, and their mails. */
    void forget(Conversation about) {
        Rows.change(
                entities,
                "delete from mail where kind = 'INSTANT' and exists (select 1 from notification n"
                        + " where n.person_id = mail.person_id and n.id = mail.id and n.conversation = :conversation"
                        + " and n.target_id = :target)",
                Parameters.of("conversation", about.type()).and("target", about.id()));
        Rows.change(
                entities,
                "delete from notification where conversation = :conversation and target_id = :target",
                Parameters.of("conversation", about.type()).and("target", about.id()));
    }

    void mark(long personId, Collection<Long> ids, boolean unread) {
        Rows.change(
                entities,
                "update notification set unread = :unread where person_id = :person and unread <> :unread"
                        + " and id in (:ids)",
                Parameters.of("unread", unread).and("person", personId).and("ids", ids));
    }

    void readUpTo(long personId, long upTo) {
        Rows.change(
                entities,
                "update notification set unread = false where person_id = :person and unread = true and id <= :upTo",
                Parameters.of("person", personId).and("upTo", upTo));
    }

    void read(long personId, Conversation about) {
        Rows.change(
                entities,
                "update notification set unread = false where person_id = :person and conversation ="
                        + " :conversation and target_id = :target",
                Parameters.of("person", personId)
                        .and("conversation", about.type())
                        .and("target", about.id()));
    }

    /** Deletes notifications before an id. */
    int forgetBefore(long id) {
        return Rows.change(
                entities, "delete from notification where id < :id", Parameters.of("id", id));
    }
}
