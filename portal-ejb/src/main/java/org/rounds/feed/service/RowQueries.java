package org.rounds.feed.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Rows;

/** Reads activities by id, with the columns of their kinds. */
@ApplicationScoped
class RowQueries {

    @Inject private ActivityKinds kinds;
    @Inject private Clock clock;

    private List<String> columns;
    private String select;

    @PostConstruct
    void begin() {
        columns = kinds.columns();
        select = ActivityRow.select(columns);
    }

    /**
     * @param conditions on table {@code a}, each with a leading {@code and}
     * @param more values of their parameters
     */
    Question<ActivityRow> rows(
            Caller caller, Collection<Long> ids, String conditions, List<Long> more) {
        List<Object> values = new ArrayList<>(ActivityRow.values(caller, clock.instant()));
        values.addAll(more);
        return new Question<>(
                select + Rows.in(ids) + conditions,
                values,
                row -> ActivityRow.read(caller, row, columns));
    }
}
