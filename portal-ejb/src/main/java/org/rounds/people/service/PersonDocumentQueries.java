package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Active people as search documents, by name, title and bio. */
@ApplicationScoped
class PersonDocumentQueries implements Searchable {

    private static final String TYPE = "person";

    private static final String CHANGED =
            """
            select p.id, p.changed_at, p.status, p.display_name, p.title, p.about, p.handle, p.language
            from person p
            where p.changed_at >= :since and (p.changed_at > :since or p.id > :after)
            order by p.changed_at, p.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities,
                CHANGED.formatted(limit),
                after.parameters(),
                PersonDocumentQueries::document);
    }

    private static SearchDocument document(Row row) {
        Instant changedAt = row.moment("changed_at");
        if (!row.text("status").equals("ACTIVE")) {
            return SearchDocument.removed(TYPE, row.id("id"), changedAt);
        }
        return new SearchDocument(
                TYPE,
                row.id("id"),
                0,
                row.text("display_name"),
                (written(row.text("title")) + "\n" + written(row.text("about"))).strip(),
                "/people/" + row.text("handle"),
                written(row.text("language")),
                List.of(SearchDocument.STAFF),
                changedAt,
                false);
    }

    private static String written(String text) {
        return text == null ? "" : text;
    }
}
