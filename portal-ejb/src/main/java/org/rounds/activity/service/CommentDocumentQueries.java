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

/** Comments and replies as documents to search for; each is part of the activity it belongs to. */
@ApplicationScoped
class CommentDocumentQueries implements Searchable {

    private static final String TYPE = "comment";

    private static final String CHANGED =
            """
            select c.id, c.changed_at, c.deleted_at, c.hidden, c.activity_id, c.text, c.text_form, p.language,
              s.address
            from feed_comment c join person p on p.id = c.author_id
            join activity a on a.id = c.activity_id join stream s on s.id = a.stream_id
            where c.changed_at >= ? and (c.changed_at > ? or c.id > ?)
            order by c.changed_at, c.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities,
                CHANGED.formatted(limit),
                after.values(),
                CommentDocumentQueries::document);
    }

    private static SearchDocument document(Row row) {
        if (row.moment(2) != null || row.flag(3)) {
            return SearchDocument.removed(TYPE, row.id(0), row.moment(1));
        }
        return new SearchDocument(
                TYPE,
                row.id(0),
                row.id(4),
                "",
                TypedText.of(row.text(5), TextForm.valueOf(row.text(6))).plain(),
                "/activities/" + row.id(4),
                row.text(7) == null ? "" : row.text(7),
                List.of(row.text(8)),
                row.moment(1),
                false);
    }
}
