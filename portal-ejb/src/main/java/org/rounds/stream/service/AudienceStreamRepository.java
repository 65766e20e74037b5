package org.rounds.stream.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.rounds.shared.event.SubscriptionChanged;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.model.Readers;

/** Table of streams of departments, sites and roles, and the automatic subscriptions to them. */
@ApplicationScoped
class AudienceStreamRepository {

    /** Excludes names that are too long for an address. */
    private static final String NEW =
            "select a.address, a.name from audience a where char_length(a.address) <= 140"
                    + " and not exists (select 1 from stream s where s.address = a.address)";

    private static final String RENAMED =
            "update stream set name = (select a.name from audience a where a.address = stream.address)"
                    + " where exists (select 1 from audience a"
                    + " where a.address = stream.address and a.name <> stream.name)";

    /**
     * Who belongs to an audience on a day, of view {@code audience_member m}; {@code :today} is the
     * day.
     */
    static final String BELONGS =
            " (m.from_date is null or m.from_date <= :today) and (m.to_date is null or m.to_date >= :today)";

    private static final String COMING =
            " from audience_member m join stream s on s.address = m.address where m.address <> 'everyone' and"
                    + BELONGS
                    + " and not exists (select 1 from subscription u where u.person_id = m.person_id"
                    + " and u.stream_id = s.id)";

    private static final String LEAVING =
            "not exists (select 1 from audience_member m where m.address = s.address and m.person_id = u.person_id and"
                    + BELONGS
                    + ") and (s.address like 'department/%' or s.address like 'site/%' or s.address like 'role/%')";

    @PersistenceContext private EntityManager entities;
    @Inject private SubscriptionRepository subscriptions;
    @Inject private IdMint ids;

    /** Creates the missing streams of all audiences, and renames existing ones. */
    public void open() {
        open(NEW, Parameters.none());
        Rows.change(entities, RENAMED, Parameters.none());
    }

    /** Creates the stream of an audience if missing; false if there is no such audience. */
    boolean open(String address) {
        open(NEW + " and a.address = :address", Parameters.of("address", address));
        return Rows.exists(
                entities,
                "select 1 from stream where address = :address",
                Parameters.of("address", address));
    }

    private void open(String missing, Parameters parameters) {
        for (Audience each :
                Rows.list(
                        entities,
                        missing,
                        parameters,
                        row -> new Audience(row.text("address"), row.text("name")))) {
            long id = ids.next();
            Rows.change(
                    entities,
                    "insert into stream (id, address, name, link, readers, hidden, archived, last_activity_id)"
                            + " values (:id, :address, :name, :link, :readers, false, false, 0) on conflict do nothing",
                    Parameters.of("id", id)
                            .and("address", each.address())
                            .and("name", each.name())
                            .and("link", "/audiences/" + id)
                            .and("readers", Readers.STAFF.name()));
        }
    }

    /** Members of an audience on a day who are not subscribed to it. */
    List<SubscriptionChanged> coming(LocalDate day, int most) {
        return Rows.list(
                entities,
                "select distinct m.person_id, s.address" + COMING + " fetch first :limit rows only",
                Parameters.of("today", day).and("limit", most),
                row -> new SubscriptionChanged(row.id("person_id"), row.text("address"), true));
    }

    /** Subscribers of an audience who are not members on a day. */
    List<SubscriptionChanged> leaving(LocalDate day, int most) {
        return Rows.list(
                entities,
                "select u.person_id, s.address from subscription u join stream s on s.id = u.stream_id where "
                        + LEAVING
                        + " fetch first :limit rows only",
                Parameters.of("today", day).and("limit", most),
                row -> new SubscriptionChanged(row.id("person_id"), row.text("address"), false));
    }

    void subscribe(LocalDate day) {
        Rows.change(
                entities,
                "insert into subscription (person_id, stream_id, muted, read_up_to)"
                        + " select distinct m.person_id, s.id, false, s.last_activity_id"
                        + COMING
                        + " on conflict do nothing",
                Parameters.of("today", day));
    }

    void unsubscribe(LocalDate day) {
        subscriptions.end(
                "exists (select 1 from stream s where s.id = u.stream_id and " + LEAVING + ")",
                Parameters.of("today", day));
    }
}
