package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.activity.model.Mute;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of mutes. */
@ApplicationScoped
class MuteRepository {

    /** Condition on table {@code a} (activity) that {@code :person} has not muted it. */
    static final String UNMUTED =
            " and (a.kind = 'ANNOUNCEMENT' or not exists (select 1 from mute x where x.person_id = :person and"
                    + " (x.kind = 'thread' and x.target_id = a.id or x.kind = 'person'"
                    + " and x.target_id = a.author_id)))";

    private static final String LIST =
            """
            select 'person' as kind, p.id as id, p.display_name as name, '/people/' || p.handle as url
              from mute x join person p on p.id = x.target_id where x.kind = 'person' and x.person_id = :person
            union all
            select 'thread', a.id, p.display_name, '/activities/' || a.id
              from mute x join activity a on a.id = x.target_id and a.deleted_at is null
              join person p on p.id = a.author_id where x.kind = 'thread' and x.person_id = :person
            union all
            select case when s.address like 'workspace/%' then 'workspace' else 'audience' end,
              case when s.address like 'workspace/%' then cast(substring(s.address from 11) as bigint) else s.id end,
              s.name, s.link
              from subscription u join stream s on s.id = u.stream_id where u.muted = true and u.person_id = :person
            order by kind, name, id""";

    @PersistenceContext private EntityManager entities;

    List<MutedItem> list(long personId) {
        return Rows.list(
                entities,
                LIST,
                Parameters.of("person", personId),
                row ->
                        new MutedItem(
                                row.text("kind"), row.id("id"), row.text("name"), row.text("url")));
    }

    /** Stores a mute unless it exists. */
    void add(Mute mute) {
        // Not persisted: of two concurrent requests the second must have no effect instead of
        // failing.
        Rows.change(
                entities,
                "insert into mute (person_id, kind, target_id) values (:person, :kind, :target) on conflict do nothing",
                Parameters.of("person", mute.personId())
                        .and("kind", mute.kind())
                        .and("target", mute.targetId()));
    }

    /** Removes a mute, if there is one. */
    void remove(Mute mute) {
        entities.createQuery(
                        "delete from Mute m where m.key.personId = :person"
                                + " and m.key.kind = :kind and m.key.targetId = :target")
                .setParameter("person", mute.personId())
                .setParameter("kind", mute.kind())
                .setParameter("target", mute.targetId())
                .executeUpdate();
    }

    void muteStream(long personId, long streamId, boolean muted) {
        Rows.change(
                entities,
                "update subscription set muted = :muted where person_id = :person and stream_id = :stream",
                Parameters.of("muted", muted).and("person", personId).and("stream", streamId));
    }
}
