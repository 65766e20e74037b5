package org.rounds.goal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.shared.spi.Discussable;
import org.rounds.shared.spi.DiscussedSubject;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Goals can be commented on. */
@ApplicationScoped
class Goals implements Discussable {

    static final String TYPE = "goal";

    @PersistenceContext private EntityManager entities;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<Long, DiscussedSubject> find(Collection<Long> ids) {
        return Rows.list(
                        entities,
                        "select id, stream_id, owner_id, aim, link from goal where id in (:ids)",
                        Parameters.of("ids", ids),
                        row ->
                                new DiscussedSubject(
                                        row.id("id"),
                                        row.id("stream_id"),
                                        row.id("owner_id"),
                                        row.text("aim"),
                                        row.text("link"),
                                        true))
                .stream()
                .collect(Collectors.toMap(DiscussedSubject::id, goal -> goal));
    }
}
