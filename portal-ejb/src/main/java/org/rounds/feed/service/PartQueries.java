package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.activity.service.KindItem;
import org.rounds.activity.service.KindReading;
import org.rounds.attachment.service.Attachments;
import org.rounds.people.service.People;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Rows;

/** Reads data of kinds. A page without such a kind costs no statement for it. */
@ApplicationScoped
class PartQueries {

    @PersistenceContext private EntityManager entities;
    @Inject private ActivityKinds kinds;
    @Inject private RowQueries rows;
    @Inject private Attachments attachments;
    @Inject private People people;

    /**
     * @param besides further queries for the same batch
     */
    ActivityParts parts(Caller caller, List<ActivityRow> rows, List<Question<?>> besides) {
        List<ActivityRow> there = rows.stream().filter(row -> !row.gone()).toList();
        List<KindReading> readings = readings(caller, there);
        Rows.ask(
                entities,
                Stream.concat(
                                besides.stream(),
                                readings.stream().flatMap(each -> each.questions().stream()))
                        .toArray(Question[]::new));
        return new ActivityParts(
                shown(readings),
                kinds.unwritten(),
                shared(caller, there),
                attachments.of(
                        there.stream()
                                .filter(row -> row.attachmentCount() > 0)
                                .map(ActivityRow::id)
                                .toList()),
                people.briefs(
                        there.stream()
                                .map(ActivityRow::postedBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
    }

    private List<KindReading> readings(Caller caller, List<ActivityRow> rows) {
        Map<String, List<KindItem>> items = new TreeMap<>();
        rows.forEach(
                row ->
                        items.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                                .add(row.item()));
        List<KindReading> readings = new ArrayList<>();
        items.forEach(
                (name, some) ->
                        kinds.find(name)
                                .flatMap(kind -> kind.read(caller, some))
                                .ifPresent(readings::add));
        return readings;
    }

    private static Map<Long, Map<String, Object>> shown(List<KindReading> readings) {
        Map<Long, Map<String, Object>> shown = new HashMap<>();
        for (KindReading reading : readings) {
            reading.answers()
                    .get()
                    .forEach((id, answer) -> shown.put(id, Map.of(reading.member(), answer)));
        }
        return shown;
    }

    /** Shared activities by their own id, if the caller can read them. */
    private Map<Long, SharedActivity> shared(Caller caller, List<ActivityRow> sharing) {
        List<Long> ids =
                sharing.stream()
                        .map(ActivityRow::sharedId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<Long, SharedActivity> shared = new HashMap<>();
        if (!ids.isEmpty()) {
            Question<ActivityRow> found = rows.rows(caller, ids, "");
            Rows.ask(entities, found);
            found.answer().stream()
                    .filter(row -> row.mayRead())
                    .forEach(row -> shared.put(row.id(), SharedActivity.of(row)));
        }
        return shared;
    }
}
