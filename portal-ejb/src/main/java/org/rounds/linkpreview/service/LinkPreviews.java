package org.rounds.linkpreview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.service.Setting;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of links and previews. */
@ApplicationScoped
public class LinkPreviews {

    /** Maximum number of attempts to read a page, every quarter of an hour. */
    private static final int TRIES = 3;

    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final int BATCH = 20;

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Stores the first link of a new text for reading. */
    public void note(long activityId, String html) {
        keep(activityId, wanted(html));
    }

    /** The same for an edited text; discards the preview of another page. */
    public void noteAnew(long activityId, String html) {
        String url = wanted(html);
        Rows.change(
                entities,
                "delete from link_preview where activity_id = :activity and url <> :url",
                Parameters.of("activity", activityId).and("url", url));
        keep(activityId, url);
    }

    private static String wanted(String html) {
        return Setting.ROUNDS_LINK_PREVIEWS.isOn() ? LinkReader.firstLink(html).orElse("") : "";
    }

    private void keep(long activityId, String url) {
        if (!url.isEmpty()) {
            Rows.change(
                    entities,
                    "insert into link_preview (activity_id, url, tries, due_at) values (:activity, :url, 0, :now)"
                            + " on conflict do nothing",
                    Parameters.of("activity", activityId)
                            .and("url", url)
                            .and("now", clock.millis()));
        }
    }

    /** Pages to be read now. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Waiting> due() {
        return Rows.list(
                entities,
                "select l.activity_id, l.url, l.tries from link_preview l where l.due_at <= :now"
                        + " order by l.due_at, l.activity_id fetch first :limit rows only",
                Parameters.of("now", clock.millis()).and("limit", BATCH),
                row -> new Waiting(row.id("activity_id"), row.text("url"), row.number("tries")));
    }

    /** Claims a page for reading; false if another node has. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean take(Waiting waiting) {
        String next =
                waiting.tries() + 1 < TRIES
                        ? String.valueOf(clock.instant().plus(AGAIN).toEpochMilli())
                        : "null";
        return Rows.change(
                        entities,
                        "update link_preview set tries = tries + 1, due_at = "
                                + next
                                + " where activity_id = :activity and url = :url and tries = :tries",
                        Parameters.of("activity", waiting.activityId())
                                .and("url", waiting.url())
                                .and("tries", waiting.tries()))
                == 1;
    }

    /** Stores the preview of a page; empty if it has none. */
    @Transactional(TxType.REQUIRES_NEW)
    void keep(Waiting waiting, Optional<LinkPreview> said) {
        LinkPreview preview = said.orElse(new LinkPreview(waiting.url(), "", "", ""));
        Rows.change(
                entities,
                "update link_preview set due_at = null, title = nullif(:title, ''), description ="
                        + " nullif(:description, ''),"
                        + " site = nullif(:site, '')"
                        + " where activity_id = :activity and url = :url",
                Parameters.of("title", preview.title())
                        .and(
                                "description",
                                preview.description() == null ? "" : preview.description())
                        .and("site", preview.site())
                        .and("activity", waiting.activityId())
                        .and("url", waiting.url()));
    }

    /** A page to be read for a post. */
    record Waiting(long activityId, String url, int tries) {}
}
