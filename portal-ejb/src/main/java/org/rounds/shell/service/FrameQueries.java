package org.rounds.shell.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.rounds.shared.service.Caller;
import org.rounds.shared.spi.FrameCount;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Reads the numbers of the frame. */
@ApplicationScoped
class FrameQueries {

    /** Upper bound of each number. */
    private static final int COUNTED = 100;

    @PersistenceContext private EntityManager entities;
    @Inject private Instance<FrameCount> counts;

    /**
     * The numbers of all features for the caller, by name; each stops at 100. One statement with
     * sub-queries would take H2 several times longer.
     */
    Map<String, Integer> counts(Caller caller) {
        Map<String, Question<Long>> asked = new HashMap<>();
        counts.stream().forEach(each -> asked.put(each.name(), question(each, caller)));
        Rows.ask(entities, asked.values().toArray(Question<?>[]::new));
        Map<String, Integer> sizes = new HashMap<>();
        asked.forEach((name, question) -> sizes.put(name, question.answer().size()));
        return sizes;
    }

    private static Question<Long> question(FrameCount count, Caller caller) {
        return new Question<>(
                count.rows() + " fetch first :counted rows only",
                count.parameters(caller).and("person", caller.personId()).and("counted", COUNTED),
                Row::id);
    }
}
