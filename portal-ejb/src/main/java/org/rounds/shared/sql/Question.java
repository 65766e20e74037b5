package org.rounds.shared.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A query that runs in a batch with others: see {@link Rows#ask}.
 *
 * @param <T> type of a mapped row
 */
public final class Question<T> {

    private final String sql;
    private final Parameters parameters;
    private final Function<Row, T> reader;
    private final List<T> answer = new ArrayList<>();

    /** See {@link Rows#list}. */
    public Question(String sql, Parameters parameters, Function<Row, T> reader) {
        this.sql = sql;
        this.parameters = parameters;
        this.reader = reader;
    }

    Sql statement(boolean arrays) {
        return SqlTemplate.of(sql).with(parameters, arrays);
    }

    /** The same for a persistence provider. */
    Sql numbered(boolean arrays) {
        return SqlTemplate.of(sql).numbered(parameters, arrays);
    }

    void read(Row row) {
        answer.add(reader.apply(row));
    }

    /** The rows; none before the batch has run. */
    public List<T> answer() {
        return Collections.unmodifiableList(answer);
    }
}
