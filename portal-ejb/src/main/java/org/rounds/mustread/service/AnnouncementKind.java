package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.Deadline;
import org.rounds.activity.service.KindItem;
import org.rounds.activity.service.KindReading;
import org.rounds.activity.service.NewActivity;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;

/** The kind of announcements, which have a title of 1 to 200 characters and can be must-reads. */
@ApplicationScoped
class AnnouncementKind implements ActivityKind {

    private static final String TITLE = "title";
    private static final String MUST_READ = "mustRead";

    @Inject private MustReadIssuer mustReads;
    @Inject private Clock clock;

    @Override
    public String name() {
        return ANNOUNCEMENT;
    }

    @Override
    public Set<String> required() {
        return Set.of(TITLE);
    }

    @Override
    public Set<String> optional() {
        return Set.of(MUST_READ);
    }

    @Override
    public boolean mayPost(Caller author, StreamAccess place) {
        return FeedPolicy.mayAnnounce(author, place);
    }

    @Override
    public String action() {
        return "activity.announce";
    }

    @Override
    public void check(NewActivity sent) {
        IssueMustRead wish = wish(sent);
        if (wish != null) {
            mustReads.tryOut(sent.author(), sent.place(), wish, addressees(sent));
            Deadline.requireAfter("mustRead.dueAt", wish.dueAt(), sent.publishAt());
        }
    }

    @Override
    public void describe(NewActivity sent, Activity activity) {
        activity.entitle(sent.text(TITLE));
    }

    @Override
    public void store(NewActivity sent, Activity activity) {
        IssueMustRead wish = wish(sent);
        if (wish != null) {
            mustReads.issue(sent.author(), activity, sent.place(), wish, addressees(sent));
        }
    }

    private static IssueMustRead wish(NewActivity sent) {
        return sent.field(MUST_READ, IssueMustRead.class);
    }

    /** Addresses of its audiences; empty for all readers of its place. */
    private static List<String> addressees(NewActivity sent) {
        List<?> named = sent.field("audiences", List.class);
        return named == null ? List.of() : named.stream().map(String.class::cast).toList();
    }

    @Override
    public Optional<KindReading> read(Caller caller, List<KindItem> items) {
        AcknowledgementQueries asked = new AcknowledgementQueries(caller, items, clock.instant());
        return Optional.of(new KindReading("acknowledgement", asked.questions(), asked::answers));
    }
}
