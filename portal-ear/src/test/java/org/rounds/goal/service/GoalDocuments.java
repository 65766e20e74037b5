package org.rounds.goal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Goals as documents to search for, readable where they were set. */
@ApplicationScoped
class GoalDocuments implements Searchable {

    private static final String CHANGED =
            """
            select g.id, g.aim, g.link, g.changed_at, s.address from goal g join stream s on s.id = g.stream_id
            where g.changed_at >= :since and (g.changed_at > :since or g.id > :after)
            order by g.changed_at, g.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities, CHANGED.formatted(limit), after.parameters(), GoalDocuments::document);
    }

    private static SearchDocument document(Row row) {
        return new SearchDocument(
                Goals.TYPE,
                row.id("id"),
                0,
                row.text("aim"),
                "",
                row.text("link"),
                "",
                List.of(row.text("address")),
                row.moment("changed_at"),
                false);
    }
}
