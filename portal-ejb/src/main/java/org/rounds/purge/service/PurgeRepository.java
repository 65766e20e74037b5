package org.rounds.purge.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rounds.activity.model.Activity;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.spi.PurgePart.Trace;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.StreamAccess;

/** Table of purges and their witnesses. */
@ApplicationScoped
class PurgeRepository {

    private static final int LISTED = 200;

    private static final String SELECT =
            "select activity_id, author_id, address, posted_at, purged_by, purged_at, reason from purge";

    @PersistenceContext private EntityManager entities;
    @Inject private People people;
    @Inject private Clock clock;

    /** Stores a purge. */
    void keep(Activity activity, StreamAccess place, long officerId, String reason) {
        Rows.change(
                entities,
                "insert into purge (activity_id, purged_by, purged_at, reason, author_id, address, posted_at)"
                        + " values (:activity, :purgedBy, :now, :reason, :author, :address, :postedAt)",
                Parameters.of("activity", activity.id())
                        .and("purgedBy", officerId)
                        .and("now", clock.millis())
                        .and("reason", reason)
                        .and("author", activity.authorId())
                        .and("address", place.address())
                        .and("postedAt", TimeOrderedId.instantOf(activity.id()).toEpochMilli()));
    }

    /** Stores witnesses; existing ones with the same trace stay. */
    void keep(long id, Trace how, Collection<Long> witnesses) {
        Rows.change(
                entities,
                "insert into purge_witness (activity_id, person_id, how)"
                        + " select :activity, p.id, :how from person p where p.id in (:witnesses)"
                        + " on conflict do nothing",
                Parameters.of("activity", id).and("how", how.word()).and("witnesses", witnesses));
    }

    List<Purge> list() {
        return named(
                Rows.list(
                        entities,
                        SELECT + " order by purged_at desc fetch first " + LISTED + " rows only",
                        Parameters.none(),
                        Stored::read));
    }

    Optional<Purge> find(long id) {
        List<Stored> found =
                Rows.list(
                        entities,
                        SELECT + " where activity_id = :activity",
                        Parameters.of("activity", id),
                        Stored::read);
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
                        + " left join department d on d.id = p.department_id where w.activity_id = :activity"
                        + " order by p.sort_name, p.id, w.how",
                Parameters.of("activity", id),
                row -> new Purge.Witness(PersonBrief.read(row), row.text("how")));
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

    /** A row before names are resolved. */
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
                    row.id("activity_id"),
                    row.id("author_id"),
                    row.text("address"),
                    row.moment("posted_at"),
                    row.id("purged_by"),
                    row.moment("purged_at"),
                    row.text("reason"));
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
