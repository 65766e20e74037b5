package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rounds.posting.service.DraftService.Draft;
import org.rounds.shared.sql.Rows;

/** Stores unfinished texts. */
@ApplicationScoped
class DraftRepository {

    @PersistenceContext private EntityManager entities;

    Optional<Draft> find(long personId, String place) {
        return Rows.list(
                        entities,
                        "select text, saved_at from draft where person_id = ? and place = ?",
                        List.of(personId, place),
                        row -> new Draft(row.text("text"), row.moment("saved_at")))
                .stream()
                .findFirst();
    }

    void put(long personId, String place, String text, Instant when) {
        int changed =
                Rows.change(
                        entities,
                        "update draft set text = ?, saved_at = ? where person_id = ? and place = ?",
                        text,
                        when.toEpochMilli(),
                        personId,
                        place);
        if (changed == 0) {
            Rows.change(
                    entities,
                    "insert into draft (person_id, place, text, saved_at) values (?, ?, ?, ?) on conflict do nothing",
                    personId,
                    place,
                    text,
                    when.toEpochMilli());
        }
    }

    void delete(long personId, String place) {
        Rows.change(
                entities, "delete from draft where person_id = ? and place = ?", personId, place);
    }
}
