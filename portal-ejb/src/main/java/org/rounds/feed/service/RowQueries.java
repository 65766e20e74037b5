package org.rounds.feed.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Question;

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
     * @param conditions of table {@code a}, each with {@code and} before it; the caller is {@code
     *     :person} there
     */
    Question<ActivityRow> rows(Caller caller, Collection<Long> ids, String conditions) {
        return new Question<>(
                select + conditions,
                Parameters.of("person", caller.personId())
                        .and("now", clock.millis())
                        .and("ids", ids),
                row -> ActivityRow.read(caller, row, columns));
    }
}
