package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.ConcernedPeople;
import org.rounds.activity.service.NewActivity;

/** The kind that introduces a new colleague; the author if no person is given. */
@ApplicationScoped
class IntroductionKind implements ActivityKind {

    private static final String PERSON = "personId";

    @Inject private ConcernedPeople people;
    @Inject private ActivityNotifier notices;

    @Override
    public String name() {
        return "introduction";
    }

    @Override
    public Set<String> optional() {
        return Set.of(PERSON);
    }

    @Override
    public void check(NewActivity sent) {
        people.check(sent, PERSON, newcomer(sent), true);
    }

    @Override
    public void store(NewActivity sent, Activity activity) {
        people.store(activity, newcomer(sent));
    }

    @Override
    public void tell(NewActivity sent, Activity activity) {
        notices.mentioned(
                sent.author(), activity.id(), sent.place(), activity.id(), newcomer(sent));
    }

    private static List<Long> newcomer(NewActivity sent) {
        Long person = sent.field(PERSON, Long.class);
        return List.of(person == null ? sent.author().personId() : person);
    }
}
