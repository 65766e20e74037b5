package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.text.TypedText;

/** Activities of all kinds as search documents, readable by the readers of their home stream. */
@ApplicationScoped
class PostDocumentQueries implements Searchable {

    private static final String TYPE = "post";

    private static final String CHANGED =
            """
            select a.id, a.changed_at, a.deleted_at, a.hidden, a.title, a.text, a.text_form, p.language, s.address
            from activity a join person p on p.id = a.author_id join stream s on s.id = a.stream_id
            where a.changed_at >= :since and (a.changed_at > :since or a.id > :after)
            order by a.changed_at, a.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities,
                CHANGED.formatted(limit),
                after.parameters(),
                PostDocumentQueries::document);
    }

    private static SearchDocument document(Row row) {
        if (!row.isNull("deleted_at") || row.flag("hidden")) {
            return SearchDocument.removed(TYPE, row.id("id"), row.moment("changed_at"));
        }
        return new SearchDocument(
                TYPE,
                row.id("id"),
                0,
                row.isNull("title") ? "" : row.text("title"),
                TypedText.of(row.text("text"), TextForm.valueOf(row.text("text_form"))).plain(),
                "/activities/" + row.id("id"),
                row.isNull("language") ? "" : row.text("language"),
                List.of(row.text("address")),
                row.moment("changed_at"),
                false);
    }
}
