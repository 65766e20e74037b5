package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.sql.Rows.Row;
import org.rounds.shared.text.TypedText;

/** Activities of all kinds as documents to search for, readable where their home stream is. */
@ApplicationScoped
class PostDocumentQueries implements Searchable {

    private static final String TYPE = "post";

    private static final String CHANGED =
            """
            select a.id, a.changed_at, a.deleted_at, a.hidden, a.title, a.text, a.text_form, p.language, s.address
            from activity a join person p on p.id = a.author_id join stream s on s.id = a.stream_id
            where a.changed_at >= ? and (a.changed_at > ? or a.id > ?)
            order by a.changed_at, a.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities, CHANGED.formatted(limit), after.values(), PostDocumentQueries::document);
    }

    private static SearchDocument document(Row row) {
        if (row.moment(2) != null || row.flag(3)) {
            return SearchDocument.removed(TYPE, row.id(0), row.moment(1));
        }
        return new SearchDocument(
                TYPE,
                row.id(0),
                0,
                row.text(4) == null ? "" : row.text(4),
                TypedText.of(row.text(5), TextForm.valueOf(row.text(6))).plain(),
                "/activities/" + row.id(0),
                row.text(7) == null ? "" : row.text(7),
                List.of(row.text(8)),
                row.moment(1),
                false);
    }
}
