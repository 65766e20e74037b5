package org.rounds.purge.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Rows;

/** Removals of purged activities and everything below them from the search index. */
@ApplicationScoped
class PurgedDocumentQueries implements Searchable {

    private static final String CHANGED =
            """
            select g.activity_id, g.purged_at from purge g
            where g.purged_at >= :since and (g.purged_at > :since or g.activity_id > :after)
            order by g.purged_at, g.activity_id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities,
                CHANGED.formatted(limit),
                after.parameters(),
                row ->
                        SearchDocument.removed(
                                "post", row.id("activity_id"), row.moment("purged_at")));
    }
}
