package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Workspaces as search documents by name and purpose, including archived ones. */
@ApplicationScoped
class WorkspaceDocumentQueries implements Searchable {

    private static final String CHANGED =
            """
            select w.id, w.changed_at, w.name, w.purpose, w.slug, w.visibility
            from workspace w
            where w.changed_at >= :since and (w.changed_at > :since or w.id > :after)
            order by w.changed_at, w.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        return Rows.list(
                entities,
                CHANGED.formatted(limit),
                after.parameters(),
                WorkspaceDocumentQueries::document);
    }

    /** More people can see a workspace than can read its content. */
    private static SearchDocument document(Row row) {
        String stream = "workspace/" + row.id("id");
        boolean hidden = Visibility.valueOf(row.text("visibility")) == Visibility.PRIVATE;
        return new SearchDocument(
                "workspace",
                row.id("id"),
                0,
                row.text("name"),
                row.text("purpose"),
                "/workspaces/" + row.text("slug"),
                "",
                hidden ? List.of(stream) : List.of(SearchDocument.STAFF, stream),
                row.moment("changed_at"),
                false);
    }
}
