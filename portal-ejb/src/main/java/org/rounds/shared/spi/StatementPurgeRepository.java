package org.rounds.shared.spi;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * A {@link PurgePart} that consists of SQL statements. Each names the activity {@code :activity}
 * and may name its home stream {@code :stream}.
 */
public abstract class StatementPurgeRepository implements PurgePart {

    private final Map<Trace, String> witnesses;
    private final List<String> removals;

    @PersistenceContext private EntityManager entities;

    /**
     * A part with witnesses.
     *
     * @param witnesses queries for the ids of persons who may have seen the activity, by trace
     * @param removals changes in the order of execution, which respects foreign keys
     */
    protected StatementPurgeRepository(Map<Trace, String> witnesses, String... removals) {
        this.witnesses = witnesses;
        this.removals = List.of(removals);
    }

    /** A part without witnesses. */
    protected StatementPurgeRepository(String... removals) {
        this(Map.of(), removals);
    }

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        Map<Trace, Collection<Long>> found = new HashMap<>();
        witnesses.forEach((how, sql) -> found.put(how, ids(sql, activity)));
        return found;
    }

    @Override
    public void remove(PurgedActivity activity) {
        removals.forEach(sql -> Rows.change(entities, sql, parameters(sql, activity)));
    }

    /** The ids that a query finds for an activity. */
    protected final List<Long> ids(String sql, PurgedActivity activity) {
        return Rows.list(entities, sql, parameters(sql, activity), Row::id);
    }

    private static Parameters parameters(String sql, PurgedActivity activity) {
        return Parameters.of("activity", activity.id())
                .andIf(sql.contains(":stream"), "stream", activity.streamId());
    }
}
