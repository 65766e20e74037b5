package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.sql.Rows.Row;

/** Workspaces as documents to search for, archived ones included, by name and purpose. */
@ApplicationScoped
class WorkspaceDocumentQueries implements Searchable {

    private static final String CHANGED =
            """
            select w.id, w.changed_at, w.name, w.purpose, w.slug, w.visibility
            from workspace w
            where w.changed_at >= ? and (w.changed_at > ? or w.id > ?)
            order by w.changed_at, w.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities,
                CHANGED.formatted(limit),
                after.values(),
                WorkspaceDocumentQueries::document);
    }

    /** That a workspace is there is known to more than those who may read what is written in it. */
    private static SearchDocument document(Row row) {
        String stream = "workspace/" + row.id(0);
        boolean hidden = Visibility.valueOf(row.text(5)) == Visibility.PRIVATE;
        return new SearchDocument(
                "workspace",
                row.id(0),
                0,
                row.text(2),
                row.text(3),
                "/workspaces/" + row.text(4),
                "",
                hidden ? List.of(stream) : List.of(SearchDocument.STAFF, stream),
                row.moment(1),
                false);
    }
}
