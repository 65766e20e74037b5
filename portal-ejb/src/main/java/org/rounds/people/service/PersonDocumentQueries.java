package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.sql.Rows.Row;

/** Active people as documents to search for, by name, title and what they say about themselves. */
@ApplicationScoped
class PersonDocumentQueries implements Searchable {

    private static final String TYPE = "person";

    private static final String CHANGED =
            """
            select p.id, p.changed_at, p.status, p.display_name, p.title, p.about, p.handle, p.language
            from person p
            where p.changed_at >= ? and (p.changed_at > ? or p.id > ?)
            order by p.changed_at, p.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities,
                CHANGED.formatted(limit),
                after.values(),
                PersonDocumentQueries::document);
    }

    private static SearchDocument document(Row row) {
        Instant changedAt = row.moment(1);
        if (!row.text(2).equals("ACTIVE")) {
            return SearchDocument.removed(TYPE, row.id(0), changedAt);
        }
        return new SearchDocument(
                TYPE,
                row.id(0),
                0,
                row.text(3),
                (written(row.text(4)) + "\n" + written(row.text(5))).strip(),
                "/people/" + row.text(6),
                written(row.text(7)),
                List.of(SearchDocument.STAFF),
                changedAt,
                false);
    }

    private static String written(String text) {
        return text == null ? "" : text;
    }
}
