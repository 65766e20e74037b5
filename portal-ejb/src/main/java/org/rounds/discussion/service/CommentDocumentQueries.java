package org.rounds.discussion.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.activity.model.Activity;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.spi.DiscussedSubject;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.text.TypedText;

/**
 * Comments and replies as search documents, as parts of their activity or subject of another
 * feature. Subjects are read once per page.
 */
@ApplicationScoped
class CommentDocumentQueries implements Searchable {

    private static final String TYPE = "comment";

    private static final String CHANGED =
            """
            select c.id, c.changed_at, c.deleted_at, c.hidden, coalesce(c.subject_type, '%s') as subject_type,
              coalesce(c.subject_id, c.activity_id) as subject_id, c.text, c.text_form, p.language, s.address
            from feed_comment c join person p on p.id = c.author_id
            left join activity a on a.id = c.activity_id join stream s on s.id = coalesce(c.stream_id, a.stream_id)
            where c.changed_at >= :since and (c.changed_at > :since or c.id > :after)
            order by c.changed_at, c.id fetch first %d rows only""";

    @PersistenceContext private EntityManager entities;
    @Inject private Discussables discussables;

    @Override
    public List<SearchDocument> changed(SearchPosition after, int limit) {
        List<Found> found =
                Rows.list(
                        entities,
                        CHANGED.formatted(Activity.TYPE, limit),
                        after.parameters(),
                        CommentDocumentQueries::read);
        Map<Conversation, DiscussedSubject> subjects =
                discussables.find(
                        found.stream()
                                .filter(each -> !each.document().removed())
                                .map(Found::subject)
                                .collect(Collectors.toSet()));
        return found.stream().map(each -> each.document(subjects)).toList();
    }

    /** A document without its link. */
    private static Found read(Row row) {
        Conversation subject = new Conversation(row.text("subject_type"), row.id("subject_id"));
        if (!row.isNull("deleted_at") || row.flag("hidden")) {
            return new Found(
                    subject, SearchDocument.removed(TYPE, row.id("id"), row.moment("changed_at")));
        }
        return new Found(
                subject,
                new SearchDocument(
                        TYPE,
                        row.id("id"),
                        subject.id(),
                        "",
                        TypedText.of(row.text("text"), TextForm.valueOf(row.text("text_form")))
                                .plain(),
                        "/activities/" + subject.id(),
                        row.isNull("language") ? "" : row.text("language"),
                        List.of(row.text("address")),
                        row.moment("changed_at"),
                        false));
    }

    /** A comment with a link as if on an activity, and its real subject. */
    private record Found(Conversation subject, SearchDocument document) {

        SearchDocument document(Map<Conversation, DiscussedSubject> subjects) {
            if (document.removed() || subject.type().equals(Activity.TYPE)) {
                return document;
            }
            DiscussedSubject on = subjects.get(subject);
            return on == null
                    ? SearchDocument.removed(TYPE, document.id(), document.changedAt())
                    : document.linkedTo(on.link());
        }
    }
}
