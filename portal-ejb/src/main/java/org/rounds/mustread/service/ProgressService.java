package org.rounds.mustread.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.mustread.model.MustRead;
import org.rounds.people.service.People;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.Stream;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;

/**
 * Progress of must-reads: numbers for their readers, and names for people who can see their
 * records.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ProgressService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private Activities activities;
    @Inject private MustReadRepository mustReads;
    @Inject private MustReadRecordService records;
    @Inject private RecordQueries queries;
    @Inject private AudienceQueries audiences;
    @Inject private People people;

    /**
     * Progress by department, for all readers.
     *
     * @throws NotFound if its announcement is deleted
     * @throws Conflict if the activity is not a must-read
     */
    public MustReadProgress progress(long activityId) {
        gate.live(callers.current(), activityId);
        return counted(mustReads.get(activityId));
    }

    private MustReadProgress counted(MustRead mustRead) {
        return MustReadProgress.of(
                mustRead.revision(),
                mustRead.dueAt(),
                mustRead.frozenAt(),
                mustRead.isFrozen() ? queries.progress(mustRead.activityId()) : List.of());
    }

    /**
     * The progress page. People who can see the record have it also if the announcement is deleted.
     *
     * @param wanted filter of readers
     * @param limit maximum number of readers on a page
     * @param cursor of a page of readers; null for the first
     * @throws NotFound if there is no such must-read for the caller
     * @throws Conflict if it was deleted before its audience was frozen
     * @throws Invalid if there is no such state or revision
     */
    public ProgressPage page(
            long activityId, ProgressPage.Filter wanted, int limit, String cursor) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, activityId);
        if (found.activity().isDeleted()) {
            MustReadRecord record = records.record(activityId);
            MustRead mustRead = mustReads.get(activityId);
            ProgressPage page =
                    ProgressPage.numbers(ProgressPage.Subject.kept(record), counted(mustRead));
            return withNames(page, record, wanted, limit, cursor, false);
        }
        activities.opened(caller, activityId);
        MustRead mustRead =
                mustReads
                        .find(activityId)
                        .orElseThrow(() -> new NotFound("problem.not-a-must-read"));
        ProgressPage page = ProgressPage.numbers(subject(found, mustRead), counted(mustRead));
        if (!mustRead.isFrozen() || !maySeeRecord(caller, found)) {
            return page;
        }
        boolean overseen =
                FeedPolicy.mayOversee(caller, found.place(), found.activity().authorId());
        return withNames(page, records.record(activityId), wanted, limit, cursor, overseen);
    }

    private static boolean maySeeRecord(Caller caller, LocatedActivity found) {
        Activity activity = found.activity();
        return FeedPolicy.maySeeRecord(
                caller, found.place(), activity.authorId(), activity.postedBy());
    }

    private ProgressPage.Subject subject(LocatedActivity found, MustRead mustRead) {
        Activity activity = found.activity();
        StreamAccess place = found.place();
        String stream = place.isWorkspace() ? place.address() : Stream.EVERYONE;
        return new ProgressPage.Subject(
                activity.id(),
                activity.title(),
                people.briefs(List.of(activity.authorId())).get(activity.authorId()).name(),
                mustRead.isSignedOff() ? "" : stream,
                audiences.audiences(List.of(activity.id())).getOrDefault(activity.id(), List.of()),
                mustRead.signedOffAt(),
                false);
    }

    private ProgressPage withNames(
            ProgressPage page,
            MustReadRecord record,
            ProgressPage.Filter wanted,
            int limit,
            String cursor,
            boolean overseen) {
        Integer former =
                record.former(
                        MustReadRecordService.within(record.newest().version(), wanted.version()));
        return page.withNames(
                record.revisions(),
                former == null ? null : record.revision(former),
                records.list(
                        record.id(), wanted.state(), former, wanted.department(), limit, cursor),
                overseen);
    }
}
