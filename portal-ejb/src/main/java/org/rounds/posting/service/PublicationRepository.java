package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.shared.event.ActivityPublished;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Rows;

/** Table of publications of other features. */
@ApplicationScoped
class PublicationRepository {

    private static final String LINE = "\n";

    @PersistenceContext private EntityManager entities;

    void add(long activityId, ActivityPublished published) {
        Rows.change(
                entities,
                "insert into published_activity (activity_id, source, subject, text_key, arguments,"
                        + " link) values (?, ?, ?, ?, ?, nullif(?, ''))",
                activityId,
                published.source(),
                published.subject(),
                published.textKey(),
                String.join(LINE, published.arguments()),
                published.link() == null ? "" : published.link());
    }

    /** A query for the publications of some activities that fills a map by id. */
    static Question<Publication> of(Collection<Long> ids, Map<Long, Publication> found) {
        return new Question<>(
                "select activity_id, source, subject, text_key, arguments, link from"
                        + " published_activity where activity_id in "
                        + Rows.in(ids),
                List.of(),
                row ->
                        found.put(
                                row.id("activity_id"),
                                new Publication(
                                        row.text("source"),
                                        row.text("subject"),
                                        row.text("text_key"),
                                        arguments(row.text("arguments")),
                                        row.text("link"))));
    }

    private static List<String> arguments(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split(LINE, -1));
    }
}
