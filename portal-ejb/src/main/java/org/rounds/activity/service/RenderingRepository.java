package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.rounds.markup.service.TextGate;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.shared.text.TypedText;

/** Renders stored texts that have an older rendering version. */
@ApplicationScoped
class RenderingRepository {

    private static final int BATCH = 100;

    @PersistenceContext private EntityManager entities;
    @Inject private TextGate texts;

    /** Renders a batch of activities; true if there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean renewActivities() {
        return renew(
                "activity",
                "select a.id, a.version, a.text, a.text_form, s.address from activity a"
                        + " join stream s on s.id = a.stream_id"
                        + " where a.rendering < :rendering order by a.id desc fetch first :limit rows only");
    }

    /** Renders a batch of comments; true if there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean renewComments() {
        return renew(
                "feed_comment",
                "select c.id, c.version, c.text, c.text_form, s.address from feed_comment c"
                        + " left join activity a on a.id = c.activity_id"
                        + " join stream s on s.id = coalesce(c.stream_id, a.stream_id)"
                        + " where c.rendering < :rendering order by c.id desc fetch first :limit rows only");
    }

    /** Keeps concurrent edits, which were rendered by this version. */
    private boolean renew(String table, String select) {
        List<Old> found =
                Rows.list(
                        entities,
                        select,
                        Parameters.of("rendering", TypedText.RENDERING).and("limit", BATCH),
                        row ->
                                new Old(
                                        row.id("id"),
                                        row.number("version"),
                                        row.text("text"),
                                        TextForm.valueOf(row.text("text_form")),
                                        row.text("address")));
        for (Old old : found) {
            Rows.change(
                    entities,
                    "update "
                            + table
                            + " set html = :html, rendering = :rendering where id = :id and version = :version",
                    Parameters.of("html", texts.html(old.source(), old.form(), old.address()))
                            .and("rendering", TypedText.RENDERING)
                            .and("id", old.id())
                            .and("version", old.version()));
        }
        return found.size() == BATCH;
    }

    private record Old(long id, int version, String source, TextForm form, String address) {}
}
