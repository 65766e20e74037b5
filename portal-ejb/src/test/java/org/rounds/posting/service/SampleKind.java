package org.rounds.posting.service;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.ConcernedPeople;
import org.rounds.activity.service.KindItem;
import org.rounds.activity.service.KindReading;
import org.rounds.activity.service.NewActivity;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Rows;

/** A kind that the product does not have: a goal with an aim, stored in a table of its own. */
class SampleKind implements ActivityKind {

    static final String TABLE =
            "create table if not exists goal (activity_id bigint primary key, aim varchar(60) not"
                    + " null)";

    @PersistenceContext private EntityManager entities;
    @Inject private ConcernedPeople people;
    @Inject private ActivityNotifier notices;

    @Override
    public String name() {
        return "goal";
    }

    @Override
    public Set<String> required() {
        return Set.of("value");
    }

    @Override
    public Set<String> optional() {
        return Set.of("personId");
    }

    @Override
    public boolean needsText() {
        return false;
    }

    @Override
    public void check(NewActivity sent) {
        if (sent.text("value").length() < 3) {
            throw new Invalid("value", "invalid.required");
        }
        people.check(sent, "personId", whom(sent), true);
    }

    @Override
    public void describe(NewActivity sent, Activity activity) {
        activity.entitle("Goal");
    }

    @Override
    public void store(NewActivity sent, Activity activity) {
        Rows.change(
                entities,
                "insert into goal (activity_id, aim) values (:activity, :aim)",
                Parameters.of("activity", activity.id()).and("aim", sent.text("value")));
        people.store(activity, whom(sent));
    }

    @Override
    public void tell(NewActivity sent, Activity activity) {
        notices.mentioned(sent.author(), activity.id(), sent.place(), activity.id(), whom(sent));
    }

    private static List<Long> whom(NewActivity sent) {
        return sent.fields().containsKey("personId")
                ? List.of(sent.field("personId", Long.class))
                : List.of();
    }

    @Override
    public Optional<KindReading> read(Caller caller, List<KindItem> items) {
        Map<Long, Goal> goals = new HashMap<>();
        Question<Goal> aims =
                new Question<>(
                        "select activity_id, aim from goal where activity_id in (:ids)",
                        Parameters.of("ids", items.stream().map(KindItem::id).toList()),
                        row -> goals.put(row.id("activity_id"), new Goal(row.text("aim"))));
        return Optional.of(new KindReading("goal", List.of(aims), () -> goals));
    }

    /** Its data on a card. */
    record Goal(String aim) {}
}
