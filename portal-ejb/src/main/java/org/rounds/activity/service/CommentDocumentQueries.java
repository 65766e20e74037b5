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
        if (!row.isNull("deleted_at") || row.flag("hidden")) {
            return SearchDocument.removed(TYPE, row.id("id"), row.moment("changed_at"));
        }
        return new SearchDocument(
                TYPE,
                row.id("id"),
                row.id("activity_id"),
                "",
                TypedText.of(row.text("text"), TextForm.valueOf(row.text("text_form"))).plain(),
                "/activities/" + row.id("activity_id"),
                row.isNull("language") ? "" : row.text("language"),
                List.of(row.text("address")),
                row.moment("changed_at"),
                false);
    }
}
