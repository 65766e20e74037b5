package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.shared.event.ActivityPublished;
import org.rounds.shared.sql.Parameters;
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
                        + " link) values (:activity, :source, :subject, :textKey, :arguments, nullif(:link, ''))",
                Parameters.of("activity", activityId)
                        .and("source", published.source())
                        .and("subject", published.subject())
                        .and("textKey", published.textKey())
                        .and("arguments", String.join(LINE, published.arguments()))
                        .and("link", published.link() == null ? "" : published.link()));
    }

    /** A query for the publications of some activities that fills a map by id. */
    static Question<Publication> of(Collection<Long> ids, Map<Long, Publication> found) {
        return new Question<>(
                "select activity_id, source, subject, text_key, arguments, link from"
                        + " published_activity where activity_id in (:ids)",
                Parameters.of("ids", ids),
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
