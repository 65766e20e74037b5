package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.model.Readers;
import org.rounds.stream.model.Stream;

/** Repository of streams, readers and subscriptions. */
@ApplicationScoped
public class Streams {

    /** Condition of {@code audience_member m}: who belongs on a day, {@code :today}. */
    public static final String BELONGS = AudienceStreamRepository.BELONGS;

    private static final String WITHOUT_GRANT =
            " and not exists (select 1 from stream_grant g where g.stream_id = u.stream_id"
                    + " and g.person_id = u.person_id)";

    @PersistenceContext private EntityManager entities;
    @Inject private SubscriptionRepository subscriptions;
    @Inject private AudienceStreamRepository audiences;
    @Inject private IdMint ids;

    /** Creates the stream of an audience if missing; false if there is no such audience. */
    public boolean open(String audience) {
        return audiences.open(audience);
    }

    /** Addresses of the person's subscriptions, without muted ones. */
    public List<String> subscribed(long personId) {
        return subscriptions.addresses(personId);
    }

    /** The stream of an address with the caller's access, whether or not they can see it. */
    public Optional<StreamAccess> place(Caller caller, String address) {
        return Rows.list(
                        entities,
                        "select "
                                + StreamAccess.COLUMNS
                                + " from stream s left join stream_grant g"
                                + " on g.stream_id = s.id and g.person_id = :person where s.address = :address",
                        Parameters.of("person", caller.personId()).and("address", address),
                        row -> StreamAccess.read(caller, row))
                .stream()
                .findFirst();
    }

    public Optional<StreamAccess> place(Caller caller, long streamId) {
        return Rows.list(
                        entities,
                        "select "
                                + StreamAccess.COLUMNS
                                + " from stream s left join stream_grant g"
                                + " on g.stream_id = s.id and g.person_id = :person where s.id = :stream",
                        Parameters.of("person", caller.personId()).and("stream", streamId),
                        row -> StreamAccess.read(caller, row))
                .stream()
                .findFirst();
    }

    /**
     * Streams of several ids, in one query; unknown ids are absent.
     *
     * @param streamIds at most those of a page
     */
    public Map<Long, StreamAccess> places(Caller caller, Collection<Long> streamIds) {
        if (streamIds.isEmpty()) {
            return Map.of();
        }
        return Rows.list(
                        entities,
                        "select "
                                + StreamAccess.COLUMNS
                                + " from stream s left join stream_grant g on g.stream_id = s.id"
                                + " and g.person_id = :person where s.id in (:streams)",
                        Parameters.of("person", caller.personId()).and("streams", streamIds),
                        row -> StreamAccess.read(caller, row))
                .stream()
                .collect(Collectors.toMap(StreamAccess::id, place -> place));
    }

    Optional<Stream> find(String address) {
        return entities.createQuery(
                        "select s from Stream s where s.address = :address", Stream.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** Id of a stream that all staff can read; created if missing. Safe under concurrency. */
    public long staffStream(String address, String name, String link) {
        return id(address)
                .orElseGet(
                        () -> {
                            add(address, name, link, Readers.STAFF, false);
                            return id(address).orElseThrow();
                        });
    }

    void add(String address, String name, String link, Readers readers, boolean hidden) {
        Rows.change(
                entities,
                "insert into stream (id, address, name, link, readers, hidden, archived, last_activity_id)"
                        + " values (:id, :address, :name, :link, :readers, :hidden, false, 0) on conflict do nothing",
                Parameters.of("id", ids.next())
                        .and("address", address)
                        .and("name", name)
                        .and("link", link)
                        .and("readers", readers.name())
                        .and("hidden", hidden));
    }

    public Optional<Long> id(String address) {
        return Rows.list(
                        entities,
                        "select id from stream where address = :address",
                        Parameters.of("address", address),
                        Row::id)
                .stream()
                .findFirst();
    }

    void grant(long streamId, long personId, String role) {
        int changed =
                Rows.change(
                        entities,
                        "update stream_grant set role = :role where stream_id = :stream and person_id = :person",
                        Parameters.of("role", role)
                                .and("stream", streamId)
                                .and("person", personId));
        if (changed == 0) {
            Rows.change(
                    entities,
                    "insert into stream_grant (stream_id, person_id, role) values (:stream, :person,"
                            + " :role) on conflict do nothing",
                    Parameters.of("stream", streamId).and("person", personId).and("role", role));
        }
    }

    public void revoke(long streamId, long personId) {
        Rows.change(
                entities,
                "delete from stream_grant where stream_id = :stream and person_id = :person",
                Parameters.of("stream", streamId).and("person", personId));
    }

    public void subscribe(long personId, long streamId) {
        Rows.change(
                entities,
                "insert into subscription (person_id, stream_id, muted, read_up_to)"
                        + " select :person, s.id, false, s.last_activity_id from stream s where s.id = :stream"
                        + " on conflict do nothing",
                Parameters.of("person", personId).and("stream", streamId));
    }

    /** Whether the person can read the stream. */
    public boolean isReader(long personId, String address) {
        return Rows.exists(
                entities,
                "select 1 from stream_reader where address = :address and person_id = :person",
                Parameters.of("address", address).and("person", personId));
    }

    /** Whether everybody who can read an address can read that stream, too. */
    public boolean isReadByAll(long streamId, String address) {
        return !Rows.exists(
                entities,
                "select 1 from stream_reader t where t.address = :address and not exists (select 1 from stream_reader r"
                        + " join stream s on s.address = r.address where s.id = :stream and r.person_id = t.person_id)",
                Parameters.of("address", address).and("stream", streamId));
    }

    boolean isSubscribed(long personId, long streamId) {
        return Rows.exists(
                entities,
                "select 1 from subscription where person_id = :person and stream_id = :stream",
                Parameters.of("person", personId).and("stream", streamId));
    }

    public void unsubscribe(long personId, long streamId) {
        subscriptions.end(
                "u.person_id = :person and u.stream_id = :stream",
                Parameters.of("person", personId).and("stream", streamId));
    }

    /** Marks a subscription as a favorite, or removes the mark. */
    void favor(long personId, long streamId, boolean favorite) {
        Rows.change(
                entities,
                "update subscription set favorite = :favorite where person_id = :person and stream_id = :stream",
                Parameters.of("favorite", favorite)
                        .and("person", personId)
                        .and("stream", streamId));
    }

    /** Ends subscriptions of people without a grant, after the stream was closed to staff. */
    void unsubscribeStrangers(long streamId) {
        subscriptions.end(
                "u.stream_id = :stream" + WITHOUT_GRANT, Parameters.of("stream", streamId));
    }

    /** Ends subscriptions of a person who cannot read the streams of all staff any more. */
    void unsubscribeFromStaffStreams(long personId) {
        subscriptions.end(
                "u.person_id = :person" + WITHOUT_GRANT, Parameters.of("person", personId));
    }

    /** Enters a stored activity into streams; a quiet one is never unread, and no one's own. */
    public void enter(Collection<Long> streamIds, long activityId) {
        Rows.change(
                entities,
                "insert into stream_entry (stream_id, activity_id, author_id, quiet)"
                        + " select s.id, a.id, a.author_id, a.quiet from stream s join activity a on a.id = :activity"
                        + " where s.id in (:streams)"
                        + " on conflict do nothing",
                Parameters.of("activity", activityId).and("streams", streamIds));
    }

    /** Updates the newest entry of streams; the last statement of a posting transaction. */
    public void advance(Collection<Long> streamIds, long activityId) {
        Rows.change(
                entities,
                "update stream set last_activity_id = :activity where last_activity_id < :activity and id"
                        + " in (:streams)",
                Parameters.of("activity", activityId).and("streams", streamIds));
    }

    public void leave(long activityId) {
        Rows.change(
                entities,
                "delete from stream_entry where activity_id = :activity",
                Parameters.of("activity", activityId));
    }

    public void leaveOthers(long activityId, Collection<Long> streamIds) {
        Rows.change(
                entities,
                "delete from stream_entry where activity_id = :activity and stream_id not in (:streams)",
                Parameters.of("activity", activityId).and("streams", streamIds));
    }

    /** Removes the activities of a home stream from all other streams. */
    void recall(long homeStreamId) {
        Rows.change(
                entities,
                "delete from stream_entry where stream_id <> :homeStream and activity_id in"
                        + " (select a.id from activity a where a.stream_id = :homeStream)",
                Parameters.of("homeStream", homeStreamId));
    }

    public void markRead(long upTo) {
        Rows.change(
                entities,
                "update subscription set read_up_to = :upTo where read_up_to < :upTo",
                Parameters.of("upTo", upTo));
    }
}
