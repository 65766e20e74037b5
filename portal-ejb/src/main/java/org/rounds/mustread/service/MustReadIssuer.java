package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Deadline;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.stream.model.Stream;
import org.rounds.stream.service.Audience;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;

/** Issues must-reads to audiences, limited to readers of the place. */
@ApplicationScoped
public class MustReadIssuer {

    private static final String WORKSPACE = "workspace/";
    private static final int MOST_AUDIENCES = 100;

    @Inject private MustReadRepository mustReads;
    @Inject private AudienceRepository audiences;
    @Inject private SnapshotRepository snapshots;
    @Inject private AudienceSnapshot freeze;
    @Inject private MustReadStepRepository steps;
    @Inject private StreamGuard places;
    @Inject private People people;
    @Inject private Clock clock;

    /**
     * Makes an announcement a must-read.
     *
     * @param addressees addresses of audiences; empty for all readers of the place
     * @throws Invalid if it is due in the past, an audience does not exist, or none of its members
     *     can read the place
     */
    public void issue(
            Caller caller,
            Activity announcement,
            StreamAccess home,
            IssueMustRead wish,
            List<String> addressees) {
        List<Audience> named = tryOut(caller, home, wish, addressees);
        mustReads.issue(
                caller,
                announcement,
                clock.instant(),
                wish.dueAt(),
                Boolean.TRUE.equals(wish.joiners()));
        steps.plan(announcement.id(), wish.steps());
        named.forEach(audience -> audiences.address(announcement.id(), audience));
        freeze.begin(announcement.id(), home, addresses(named));
    }

    /**
     * Validates an audience; fails like {@link #issue}.
     *
     * @return the audiences
     */
    public List<Audience> tryOut(
            Caller caller, StreamAccess home, IssueMustRead wish, List<String> addressees) {
        Deadline.require("mustRead.dueAt", wish.dueAt(), clock.instant());
        wish.steps();
        return named(caller, home, addressees);
    }

    /** Number of people reached; no address means all readers of the place. */
    AudienceReach reach(Caller caller, StreamAccess home, List<String> addressees) {
        return snapshots.reach(home.id(), addresses(named(caller, home, addressees)));
    }

    private static Set<String> addresses(List<Audience> named) {
        return named.stream().map(Audience::address).collect(Collectors.toSet());
    }

    private List<Audience> named(Caller caller, StreamAccess home, List<String> addressees) {
        Set<String> addresses =
                addressees.isEmpty() ? Set.of(home.address()) : new TreeSet<>(addressees);
        if (addresses.size() > MOST_AUDIENCES) {
            throw new Invalid("audiences", "invalid.too-many", MOST_AUDIENCES);
        }
        return addresses.stream().map(address -> audience(caller, address)).toList();
    }

    /** Issues a must-read of an archive or the demo, by its author, with any date. */
    public void issueArchived(Activity announcement, ArchivedMustRead said) {
        PersonBrief author =
                people.briefs(List.of(announcement.authorId())).get(announcement.authorId());
        Caller issuer = new Caller(author.id(), author.handle(), author.name(), true, Set.of());
        mustReads.issue(
                issuer,
                announcement,
                TimeOrderedId.instantOf(announcement.id()),
                said.dueAt(),
                false);
        for (String address : said.audiences()) {
            audiences.address(announcement.id(), audience(issuer, address));
        }
        snapshots.admit(announcement.id(), announcement.streamId(), said.audiences(), said.dueAt());
        SnapshotRepository.LeftOut leftOut =
                snapshots.leftOut(announcement.streamId(), said.audiences());
        mustReads
                .find(announcement.id())
                .orElseThrow()
                .freeze(clock.instant(), leftOut.count(), leftOut.names());
    }

    /** Ids of the readers whom a must-read asks. */
    public List<Long> readers(long activityId) {
        return snapshots.readers(activityId);
    }

    /** Stores an acknowledgement of the newest revision. */
    public void acknowledged(long activityId, long personId, Instant when) {
        int revision = mustReads.find(activityId).orElseThrow().revision();
        mustReads.acknowledge(activityId, personId, revision, when);
    }

    /** Address of an audience by kind and name. */
    public String audienceOf(String kind, String name) {
        return audiences.audienceAddress(kind, name).orElseThrow();
    }

    private Audience audience(Caller caller, String address) {
        if (!address.matches(StreamAccess.ADDRESSES)) {
            throw new Invalid("audiences", "invalid.audience");
        }
        if (address.equals(Stream.EVERYONE)) {
            return new Audience(address, null);
        }
        String name =
                address.startsWith(WORKSPACE)
                        ? places.readable(caller, address).name()
                        : audiences
                                .audienceName(address)
                                .orElseThrow(() -> new Invalid("audiences", "invalid.audience"));
        return new Audience(address, name);
    }
}
