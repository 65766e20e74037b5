package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.model.StreamVerb;

/** Table of subscriptions, with one read mark per person and stream. */
@ApplicationScoped
class SubscriptionRepository {

    /** Upper bound of unread counts. */
    static final int COUNTED = 100;

    /** Condition that an entry {@code e} can be unread for the subscriber {@code u}. */
    private static final String OTHERS =
            " and e.quiet = false and e.author_id is distinct from u.person_id";

    private static final String UNREAD =
            "(select count(*) from stream_entry e where e.stream_id = u.stream_id and e.activity_id > u.read_up_to"
                    + OTHERS
                    + ")";

    /** Limits counting; H2 cannot refer to the outer query there. */
    private static final String UNREAD_BUT_NOT_TOO_MANY =
            "(select count(*) from (select 1 from stream_entry e where e.stream_id = u.stream_id"
                    + " and e.activity_id > u.read_up_to"
                    + OTHERS
                    + " fetch first :counted rows only) c)";

    /** Looks up each stream by key, because planners tend to scan all. */
    private static final String LOOKED_UP =
            " from subscription u cross join lateral (select * from stream where id = u.stream_id limit 1) s ";

    private static final String JOINED =
            " from subscription u join stream s on s.id = u.stream_id ";

    private static final String ANY_UNREAD =
            "case when s.last_activity_id > u.read_up_to and exists (select 1 from stream_entry e"
                    + " where e.stream_id = u.stream_id and e.activity_id > u.read_up_to"
                    + OTHERS
                    + ")"
                    + " then 1 else 0 end";

    /** Excludes streams of people and topics. */
    private static final String PLACES =
            " and s.address not like 'person/%' and s.address not like 'topic/%'";

    @PersistenceContext private EntityManager entities;

    /** The caller's subscriptions with unread counts. */
    List<StreamSubscription> of(Caller caller) {
        return subscribed(caller, unread(), "", counting(caller.personId()));
    }

    /**
     * Subscriptions to streams for posting, with 1 for any number of unread entries, which costs
     * much less.
     */
    List<StreamSubscription> placesInShort(Caller caller) {
        return subscribed(caller, ANY_UNREAD, PLACES, Parameters.of("person", caller.personId()));
    }

    private List<StreamSubscription> subscribed(
            Caller caller, String unread, String which, Parameters values) {
        String sql =
                "select "
                        + StreamAccess.COLUMNS
                        + ", u.muted, u.favorite, "
                        + unread
                        + " as unread"
                        + (Rows.isPostgres(entities) ? LOOKED_UP : JOINED)
                        + """
                        left join stream_grant g on g.stream_id = s.id and g.person_id = u.person_id
                        where u.person_id = :person"""
                        + which
                        + " order by s.name, s.id";
        return Rows.list(entities, sql, values, row -> subscribed(caller, row));
    }

    /** Unread counts of some of the person's subscriptions. */
    Map<String, Integer> unread(long personId, Collection<String> addresses) {
        Map<String, Integer> unread = new HashMap<>();
        if (addresses.isEmpty()) {
            return unread;
        }
        Rows.list(
                entities,
                "select s.address, "
                        + unread()
                        + " as unread from subscription u join stream s on s.id = u.stream_id where"
                        + " u.person_id = :person"
                        + " and s.address in (:addresses)",
                counting(personId).and("addresses", addresses),
                row -> unread.put(row.text("address"), Math.min(row.number("unread"), COUNTED)));
        return unread;
    }

    private String unread() {
        return Rows.isPostgres(entities) ? UNREAD_BUT_NOT_TOO_MANY : UNREAD;
    }

    /** The person, and what {@link #unread()} asks for. */
    private Parameters counting(long personId) {
        return Parameters.of("person", personId)
                .andIf(Rows.isPostgres(entities), "counted", COUNTED);
    }

    private static StreamSubscription subscribed(Caller caller, Row row) {
        StreamAccess place = StreamAccess.read(caller, row);
        return new StreamSubscription(
                place.address(),
                place.name(),
                place.link(),
                Math.min(row.number("unread"), COUNTED),
                row.flag("muted"),
                row.flag("favorite"),
                new StreamSubscription.May(
                        place.may(StreamVerb.WRITE), FeedPolicy.mayAnnounce(caller, place)));
    }

    /**
     * Those of these activities of others that are above the person's read mark in a stream that
     * contains them.
     */
    Set<Long> fresh(long personId, Collection<Long> ids) {
        return new HashSet<>(
                Rows.list(
                        entities,
                        "select distinct e.activity_id from stream_entry e"
                                + " join subscription u on u.stream_id = e.stream_id"
                                + " where u.person_id = :person and u.muted = false and e.activity_id > u.read_up_to"
                                + OTHERS
                                + " and e.activity_id in (:ids)",
                        Parameters.of("person", personId).and("ids", ids),
                        Row::id));
    }

    /** Those of these activities of others that are above the person's read mark in that stream. */
    Set<Long> fresh(long personId, String address, Collection<Long> ids) {
        return new HashSet<>(
                Rows.list(
                        entities,
                        "select a.id from subscription u join stream s on s.id = u.stream_id"
                                + " join activity a on a.id > u.read_up_to and a.author_id <> u.person_id"
                                + " where u.person_id = :person and s.address = :address"
                                + " and a.id in (:ids)",
                        Parameters.of("person", personId).and("address", address).and("ids", ids),
                        Row::id));
    }

    void read(long personId, long streamId, long upTo) {
        Rows.change(
                entities,
                "update subscription set read_up_to = :upTo where person_id = :person and stream_id ="
                        + " :stream and read_up_to < :upTo",
                Parameters.of("upTo", upTo).and("person", personId).and("stream", streamId));
    }

    void readAll(long personId, long upTo) {
        Rows.change(
                entities,
                "update subscription set read_up_to = :upTo where person_id = :person and read_up_to < :upTo",
                Parameters.of("upTo", upTo).and("person", personId));
    }

    /** Addresses of the person's subscriptions. */
    List<String> addresses(long personId) {
        return Rows.list(
                entities,
                "select s.address from subscription u join stream s on s.id = u.stream_id"
                        + " where u.person_id = :person and u.muted = false",
                Parameters.of("person", personId),
                Row::text);
    }

    /**
     * Deletes subscriptions by a condition, and keeps their read marks: a purge has to list people
     * who may have seen an activity, including former subscribers.
     *
     * @param condition in SQL on the table {@code subscription}, which is called {@code u}
     * @param values its parameters
     */
    void end(String condition, Parameters values) {
        Rows.change(
                entities,
                "insert into former_reading (person_id, stream_id, read_up_to)"
                        + " select u.person_id, u.stream_id, u.read_up_to from subscription u where "
                        + condition
                        + " on conflict do nothing",
                values);
        Rows.change(entities, "delete from subscription u where " + condition, values);
    }
}
