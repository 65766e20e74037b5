package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Audience;

/** Reads possible audiences, and audiences of must-reads. */
@ApplicationScoped
class AudienceQueries {

    @PersistenceContext private EntityManager entities;

    /** Audiences whose name contains a text, given in lower case. */
    List<Audience> audiences(Caller caller, String part, int limit) {
        String like = "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        String sql =
                """
                select address, name from (
                  select address, name from audience
                  union all
                  select s.address, s.name from stream s join stream_grant g on g.stream_id = s.id
                  where g.person_id = :person and s.address like 'workspace/%') each
                where lower(name) like :name escape '!' order by name, address fetch first :limit rows only""";
        return Rows.list(
                entities,
                sql,
                Parameters.of("person", caller.personId()).and("name", like).and("limit", limit),
                row -> new Audience(row.text("address"), row.text("name")));
    }

    /** Audiences of these must-reads, by name. */
    Map<Long, List<Audience>> audiences(Collection<Long> ids) {
        Map<Long, List<Audience>> audiences = new HashMap<>();
        Rows.list(
                entities,
                "select activity_id, address, name from must_read_audience where activity_id in (:ids)"
                        + " order by name, address",
                Parameters.of("ids", ids),
                row ->
                        audiences
                                .computeIfAbsent(row.id("activity_id"), id -> new ArrayList<>())
                                .add(new Audience(row.text("address"), row.text("name"))));
        return audiences;
    }
}
