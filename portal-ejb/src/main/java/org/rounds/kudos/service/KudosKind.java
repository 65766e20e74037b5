package org.rounds.kudos.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Caller;

/**
 * The kind of kudos: thanks 1 to 20 colleagues, who are notified, for a value of 1 to 60
 * characters.
 */
@ApplicationScoped
class KudosKind implements ActivityKind {

    private static final NoticeReason THANKED =
            new NoticeReason(
                    "KUDOS",
                    4,
                    NotificationCategory.MENTION,
                    "award",
                    "org.rounds.kudos.service.notices",
                    Set.of());

    private static final String VALUE = "value";
    private static final String RECEIVERS = "receiverIds";

    @Inject private KudosRepository values;
    @Inject private ConcernedPeople people;
    @Inject private ActivityNotifier notices;

    @Override
    public String name() {
        return "kudos";
    }

    @Override
    public Set<String> required() {
        return Set.of(VALUE, RECEIVERS);
    }

    @Override
    public void check(NewActivity sent) {
        people.check(sent, RECEIVERS, sent.ids(RECEIVERS), false);
    }

    @Override
    public void store(NewActivity sent, Activity activity) {
        values.store(activity.id(), sent.text(VALUE));
        people.store(activity, sent.ids(RECEIVERS));
    }

    @Override
    public List<NoticeReason> reasons() {
        return List.of(THANKED);
    }

    @Override
    public void tell(NewActivity sent, Activity activity) {
        notices.concerned(sent.author(), activity, sent.place(), THANKED, sent.ids(RECEIVERS));
    }

    @Override
    public List<String> columns() {
        return List.of(KudosRepository.COLUMN);
    }

    @Override
    public Optional<KindReading> read(Caller caller, List<KindItem> items) {
        Map<Long, String> known = new HashMap<>();
        for (KindItem item : items) {
            String value = item.columns().get(KudosRepository.COLUMN);
            if (value != null) {
                known.put(item.id(), value);
            }
        }
        return Optional.of(new KindReading(VALUE, List.of(), () -> known));
    }
}
