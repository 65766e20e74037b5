package org.rounds.mustread.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.mustread.model.MustRead;
import org.rounds.mustread.model.MustReadReader;
import org.rounds.mustread.model.ReaderState;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.shared.text.Characters;
import org.rounds.shared.text.TypedText;
import org.rounds.stream.service.FeedPolicy;

/**
 * The record of a must-read, for its issuer and the moderators of its place: who has acknowledged,
 * who is exempt and why, and the signature. A delegate who issued it sees the record. While a large
 * audience is being frozen, all methods throw a {@link Conflict}.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class MustReadRecordService {

    private static final int LONGEST_REASON = 500;

    /** Number of readers read at once for an export. */
    private static final int EXPORTED = 2_000;

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private MustReadRepository mustReads;
    @Inject private RecordQueries queries;
    @Inject private RecordReaderQueries readers;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /**
     * Readers in the audience, by name at the time of issue. A signed-off record shows
     * acknowledgements until the signature.
     *
     * @param state only with this state; null for all
     * @param version the revision; null for the newest
     * @param department id of the department; null for all
     */
    public Page<RecordEntry> list(
            long activityId,
            String state,
            Integer version,
            Long department,
            int limit,
            String cursor) {
        requireRecord(activityId);
        if (state != null && ReaderState.ofWord(state).isEmpty()) {
            throw new Invalid("state", "invalid.choice");
        }
        int newest = mustReads.get(activityId).revision();
        int shown = within(newest, version);
        String call =
                "acknowledgements|" + activityId + "|" + state + "|" + version + "|" + department;
        Cursor after = Cursor.decode(cursor, call, 2);
        List<RecordReaderQueries.Reader> found =
                readers.readers(
                        activityId,
                        shown == newest ? null : Integer.valueOf(shown),
                        state,
                        department,
                        after == null
                                ? null
                                : RecordReaderQueries.Reader.after(
                                        after.parts().get(0), after.id(1)),
                        limit + 1);
        return Cursor.page(
                        found,
                        limit,
                        call,
                        last ->
                                new Cursor(
                                        List.of(
                                                last.sortName(),
                                                String.valueOf(last.person().id()))))
                .map(RecordEntry::of);
    }

    /**
     * Exempts a reader.
     *
     * @param reason 1 to 500 characters, kept on the record with the caller's name
     * @throws NotFound if the person is not in the audience
     * @throws Conflict if the record is signed off
     */
    public void exempt(long activityId, long personId, String reason) {
        Caller caller = overseen(activityId, "must-read.exempt");
        String said = reason == null ? "" : Characters.storable(reason).strip();
        if (!Characters.isSeen(said)) {
            throw new Invalid("reason", "invalid.required");
        }
        if (said.length() > LONGEST_REASON) {
            throw new Invalid("reason", "invalid.too-long", LONGEST_REASON);
        }
        requireReader(activityId, personId);
        requireOpen(activityId);
        mustReads
                .holdReader(activityId, personId)
                .orElseThrow()
                .exempt(said, caller.personId(), clock.instant());
        audit.done(caller, "must-read.exempt", target(activityId), "person/" + personId);
    }

    /**
     * Revokes an exemption, if there is one.
     *
     * @throws Conflict if the record is signed off
     */
    public void require(long activityId, long personId) {
        Caller caller = overseen(activityId, "must-read.require");
        requireReader(activityId, personId);
        requireOpen(activityId);
        MustReadReader reader = mustReads.holdReader(activityId, personId).orElseThrow();
        if (reader.isExempt()) {
            reader.require();
            audit.done(caller, "must-read.require", target(activityId), "person/" + personId);
        }
    }

    /**
     * Number of the requested revision.
     *
     * @param version null for the newest
     * @throws Invalid if there is no such revision
     */
    static int within(int newest, Integer version) {
        if (version != null && (version < 1 || version > newest)) {
            throw new Invalid("version", "invalid.choice");
        }
        return version == null ? newest : version;
    }

    /**
     * Signs the record off with the caller's name; idempotent.
     *
     * @param version the revision that the caller saw; null for the newest
     * @throws Conflict if there is a newer one
     */
    public void signOff(long activityId, Integer version) {
        Caller caller = overseen(activityId, "must-read.sign-off");
        MustRead mustRead = mustReads.lock(activityId).orElseThrow();
        if (!mustRead.isSignedOff()) {
            if (within(mustRead.revision(), version) < mustRead.revision()) {
                throw new Conflict("problem.newer-version");
            }
            mustRead.signOff(caller.personId(), caller.displayName(), clock.instant());
            audit.done(caller, "must-read.sign-off", target(activityId), "");
        }
    }

    /** The record with all revisions; without texts if the announcement is deleted. */
    public MustReadRecord record(long activityId) {
        LocatedActivity found = requireRecord(activityId);
        MustReadRecord record = queries.record(activityId);
        return found.activity().isDeleted() ? record.withoutTexts() : record;
    }

    /**
     * Number of the requested revision, if the caller can see the record.
     *
     * @param version null for the newest
     * @throws Invalid if there is no such revision
     */
    public int version(long activityId, Integer version) {
        return within(record(activityId).newest().version(), version);
    }

    /** Writes the record of a revision as CSV, with the entries of {@link #list}. */
    public void writeCsv(long activityId, int version, Appendable out) throws IOException {
        MustReadRecord record = record(activityId);
        RecordCsv csv =
                new RecordCsv(out, record, record.revision(version), shown(record, version));
        for (RecordEntry reader : all(activityId, record.former(version))) {
            csv.add(reader);
        }
    }

    /** Writes the record of a revision as PDF, with the entries of {@link #list}. */
    public void writePdf(long activityId, int version, RecordWords words, OutputStream out)
            throws IOException {
        MustReadRecord record = record(activityId);
        Integer former = record.former(version);
        RecordPdf.Totals totals = readers.totals(activityId, former);
        List<MustReadRecord.Wording> shown = shown(record, version);
        try (RecordPdf pdf =
                new RecordPdf(record, record.revision(version), shown, totals, words)) {
            for (RecordEntry reader : all(activityId, former)) {
                pdf.add(reader);
            }
            pdf.write(out);
        }
    }

    /** The texts shown to its readers; empty if the announcement is deleted. */
    private List<MustReadRecord.Wording> shown(MustReadRecord record, int version) {
        return record.revision(version).text().isEmpty()
                ? List.of()
                : record.shown(version, queries.wordings(record.id())).stream()
                        .map(
                                each ->
                                        new MustReadRecord.Wording(
                                                each.from(),
                                                each.title(),
                                                TypedText.of(each.text(), TextForm.MARKED).plain()))
                        .toList();
    }

    /** All readers, read in batches on demand. */
    private Iterable<RecordEntry> all(long activityId, Integer former) {
        return () ->
                Stream.iterate(
                                page(activityId, former, null),
                                page -> !page.isEmpty(),
                                page ->
                                        page.size() < EXPORTED
                                                ? List.of()
                                                : page(
                                                        activityId,
                                                        former,
                                                        page.get(page.size() - 1)))
                        .flatMap(List::stream)
                        .map(RecordEntry::of)
                        .iterator();
    }

    private List<RecordReaderQueries.Reader> page(
            long activityId, Integer former, RecordReaderQueries.Reader after) {
        return readers.readers(activityId, former, null, null, after, EXPORTED);
    }

    private void requireOpen(long activityId) {
        if (mustReads.lock(activityId).orElseThrow().isSignedOff()) {
            throw new Conflict("problem.signed-off");
        }
    }

    private void requireReader(long activityId, long personId) {
        if (!mustReads.isReader(activityId, personId)) {
            throw new NotFound("problem.no-such-reader");
        }
    }

    private Caller overseen(long activityId, String action) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, activityId);
        boolean permitted =
                FeedPolicy.mayOversee(caller, found.place(), found.activity().authorId());
        gate.require(caller, found, permitted, action);
        requireMustRead(activityId);
        return caller;
    }

    /** Requires the right to see the record, also if the announcement is deleted. */
    private LocatedActivity requireRecord(long activityId) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, activityId);
        Activity activity = found.activity();
        boolean permitted =
                FeedPolicy.maySeeRecord(
                        caller, found.place(), activity.authorId(), activity.postedBy());
        if (activity.isDeleted() && !(permitted && mustReads.find(activityId).isPresent())) {
            throw new NotFound("problem.no-such-activity");
        }
        gate.require(caller, found, permitted, "must-read.list");
        requireMustRead(activityId);
        return found;
    }

    /** Requires a must-read with a frozen audience, without which a record would be wrong. */
    private void requireMustRead(long activityId) {
        if (!mustReads.get(activityId).isFrozen()) {
            throw new Conflict("problem.being-issued");
        }
    }

    private static String target(long activityId) {
        return "activity/" + activityId;
    }
}
