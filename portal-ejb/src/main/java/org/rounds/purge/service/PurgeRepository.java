package org.rounds.purge.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rounds.activity.model.Activity;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;
import org.rounds.stream.service.StreamAccess;

/** Takes activities out for good, and keeps who may have seen them. */
@ApplicationScoped
class PurgeRepository {

    private static final int LISTED = 200;

    /** Stands for the activity's id, which is a number. */
    private static final String ID = ":id";

    private static final String ITEMS =
            "(select c.id from feed_comment c where c.activity_id = :id union all select a.id"
                    + " from activity a where a.id = :id)";

    /**
     * Who has read so far in its place or in another stream in which it stands; a deleted one
     * stands in none.
     */
    private static String readers(String table) {
        return "select u.person_id from activity a join "
                + table
                + " u on u.stream_id = a.stream_id and u.read_up_to >= a.id where a.id = :id"
                + " union select u.person_id from stream_entry e join "
                + table
                + " u on u.stream_id = e.stream_id and u.read_up_to >= e.activity_id where e.activity_id = :id";
    }

    /** Who has read so far, who opened it, who did something with it, and who was told. */
    private static final Map<String, String> WITNESSES =
            Map.of(
                    "read",
                    readers("subscription") + " union " + readers("former_reading"),
                    "opened",
                    "select o.person_id as person_id from activity_opening o where o.activity_id = :id",
                    "acted",
                    "select c.author_id as person_id from feed_comment c where c.activity_id = :id"
                            + " union select r.person_id from reaction r where r.item_id in "
                            + ITEMS
                            + " union select b.person_id from bookmark b where b.activity_id = :id"
                            + " union select k.person_id from acknowledgement k where k.activity_id = :id"
                            + " union select v.person_id from poll_voter v where v.activity_id = :id"
                            + " union select o.reporter_id from report o where o.activity_id = :id",
                    "told",
                    "select n.person_id as person_id from notification n where n.conversation = 'activity'"
                            + " and n.target_id = :id");

    /** In an order in which nothing points to what is gone. */
    private static final List<String> REMOVALS =
            List.of(
                    "delete from text_version where item_id in " + ITEMS,
                    "delete from mention where item_id in " + ITEMS,
                    "delete from reaction where item_id in " + ITEMS,
                    "delete from draft where place = 'activity/:id'",
                    "delete from replayable_answer where body like '%:id%' or caller in"
                            + " (select cast(a.author_id as varchar(20)) from activity a where a.id = :id"
                            + " union select cast(a.posted_by as varchar(20)) from activity a where a.id = :id)",
                    "delete from report where activity_id = :id",
                    "delete from activity_opening where activity_id = :id",
                    "delete from bookmark where activity_id = :id",
                    "delete from pin where activity_id = :id",
                    "delete from mute where kind = 'thread' and target_id = :id",
                    "delete from poll_vote where activity_id = :id",
                    "delete from poll_voter where activity_id = :id",
                    "delete from poll_option where activity_id = :id",
                    "delete from poll where activity_id = :id",
                    "delete from link_preview where activity_id = :id",
                    "delete from activity_person where activity_id = :id",
                    "delete from activity_topic where activity_id = :id",
                    "delete from acknowledgement where activity_id = :id",
                    "delete from must_read_step where activity_id = :id",
                    "delete from must_read_former_reader where activity_id = :id",
                    "delete from must_read_reader where activity_id = :id",
                    "delete from must_read_audience where activity_id = :id",
                    "delete from must_read_revision where activity_id = :id",
                    "delete from must_read where activity_id = :id",
                    "delete from stream_entry where activity_id = :id",
                    "update activity set shared_id = null where shared_id = :id",
                    "update activity set accepted_comment_id = null where id = :id",
                    "delete from feed_comment where activity_id = :id and parent_id is not null",
                    "delete from feed_comment where activity_id = :id",
                    "delete from activity where id = :id");

    private static final String SELECT =
            "select activity_id, author_id, address, posted_at, purged_by, purged_at, reason from purge";

    @PersistenceContext private EntityManager entities;
    @Inject private People people;
    @Inject private Clock clock;

    /**
     * Waits for whoever writes down or acknowledges at this moment, if it is a must-read; nobody
     * does until the transaction ends.
     */
    void lock(long activityId) {
        Rows.list(
                entities,
                "select activity_id from must_read where activity_id = ? for update",
                List.of(activityId),
                row -> row.id(0));
    }

    /** Keeps that it is taken out, and who may have seen it. */
    void keep(Activity activity, StreamAccess place, long officerId, String reason) {
        Rows.change(
                entities,
                "insert into purge (activity_id, purged_by, purged_at, reason, author_id, address, posted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                activity.id(),
                officerId,
                clock.millis(),
                reason,
                activity.authorId(),
                place.address(),
                TimeOrderedId.instantOf(activity.id()).toEpochMilli());
        WITNESSES.forEach(
                (how, query) ->
                        change(
                                "insert into purge_witness (activity_id, person_id, how) select :id, w.person_id, '"
                                        + how
                                        + "' from ("
                                        + query
                                        + ") w group by w.person_id",
                                activity.id()));
    }

    /** Takes it out with all that belongs to it. */
    void remove(long id) {
        REMOVALS.forEach(sql -> change(sql, id));
        entities.clear();
    }

    private void change(String sql, long id) {
        Rows.change(entities, sql.replace(ID, String.valueOf(id)));
    }

    List<Purge> list() {
        return named(
                Rows.list(
                        entities,
                        SELECT + " order by purged_at desc fetch first " + LISTED + " rows only",
                        List.of(),
                        Stored::read));
    }

    Optional<Purge> find(long id) {
        List<Stored> found =
                Rows.list(entities, SELECT + " where activity_id = ?", List.of(id), Stored::read);
        return named(found).stream().findFirst().map(purge -> seen(purge, witnesses(id)));
    }

    private List<Purge> named(List<Stored> found) {
        Map<Long, PersonBrief> known =
                people.briefs(
                        found.stream()
                                .flatMap(it -> Stream.of(it.authorId(), it.officerId()))
                                .distinct()
                                .toList());
        return found.stream().map(it -> it.purge(known)).toList();
    }

    private List<Purge.Witness> witnesses(long id) {
        return Rows.list(
                entities,
                "select w.how, "
                        + PersonBrief.COLUMNS
                        + " from purge_witness w join person p on p.id = w.person_id"
                        + " left join department d on d.id = p.department_id where w.activity_id = ?"
                        + " order by p.sort_name, p.id, w.how",
                List.of(id),
                row -> new Purge.Witness(PersonBrief.read(row, 1), row.text(0)));
    }

    private static Purge seen(Purge purge, List<Purge.Witness> witnesses) {
        return new Purge(
                purge.activityId(),
                purge.author(),
                purge.place(),
                purge.postedAt(),
                purge.purgedBy(),
                purge.purgedAt(),
                purge.reason(),
                witnesses);
    }

    /** A row before it is known who is meant. */
    private record Stored(
            long activityId,
            long authorId,
            String place,
            Instant postedAt,
            long officerId,
            Instant purgedAt,
            String reason) {

        static Stored read(Row row) {
            return new Stored(
                    row.id(0),
                    row.id(1),
                    row.text(2),
                    row.moment(3),
                    row.id(4),
                    row.moment(5),
                    row.text(6));
        }

        Purge purge(Map<Long, PersonBrief> people) {
            return new Purge(
                    activityId,
                    people.get(authorId),
                    place,
                    postedAt,
                    people.get(officerId),
                    purgedAt,
                    reason,
                    List.of());
        }
    }
}
