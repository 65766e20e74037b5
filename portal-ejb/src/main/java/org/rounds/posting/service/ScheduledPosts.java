package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;

/** Executes scheduled posts: removed and posted in one transaction, so exactly once. */
@ApplicationScoped
public class ScheduledPosts {

    private static final int BATCH = 100;

    @Inject private ScheduledPostRepository scheduled;
    @Inject private Posting posting;
    @Inject private CallerDirectory directory;
    @Inject private People people;
    @Inject private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    List<Long> due() {
        return scheduled.due(clock.instant(), BATCH);
    }

    /** Posts one, unless another node does. */
    @Transactional(TxType.REQUIRES_NEW)
    public void post(long id) {
        scheduled.take(id).ifPresent(waiting -> posting.post(writer(waiting), waiting.wish()));
    }

    private Caller writer(ScheduledPostRepository.Waiting waiting) {
        PersonBrief brief = people.briefs(List.of(waiting.writerId())).get(waiting.writerId());
        return directory
                .find(brief.handle(), waiting.roles())
                .orElseThrow(() -> new Conflict("problem.not-active"));
    }

    /** Stores the reason of a failure, shown to the writer. */
    @Transactional(TxType.REQUIRES_NEW)
    void fail(long id, String problem) {
        scheduled.fail(id, problem);
    }
}
