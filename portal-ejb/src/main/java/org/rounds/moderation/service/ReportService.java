package org.rounds.moderation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.moderation.model.Decision;
import org.rounds.moderation.model.Report;
import org.rounds.moderation.model.ReportReason;
import org.rounds.moderation.model.ReportState;
import org.rounds.moderation.model.ReportedItem;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.shared.text.Characters;

/**
 * Reports of content and decisions on them. Owners and moderators decide in their workspaces;
 * community managers and administrators on content for everyone, and in workspaces without another
 * decider. The author learns the decision and its reason, not the reporter, and can appeal; those
 * who reported learn whether the item was removed. No one decides on own content.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ReportService {

    private static final int LONGEST = 1000;
    private static final int COUNTED = 100;
    private static final String UNKNOWN = "problem.no-such-report";

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private ReportRepository reports;
    @Inject private ContentHider hiding;
    @Inject private ReportNotifier notices;
    @Inject private Audit audit;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /**
     * Reports an activity. Reporting again while the report is open returns the same report.
     *
     * @throws Invalid if the reason is unknown, the activity is the caller's own, or the note is
     *     over 1,000 characters
     */
    public ReportCard reportActivity(long id, String reason, String note) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        gate.lock(found);
        return report(caller, item(found, null, found.activity().authorId()), reason, note);
    }

    /** Reports a comment; fails like {@link #reportActivity}. */
    public ReportCard reportComment(long id, String reason, String note) {
        Caller caller = callers.current();
        Comment comment = gate.liveComment(id);
        LocatedActivity found = gate.discussed(caller, comment);
        gate.lock(comment);
        return report(caller, item(found, id, comment.authorId()), reason, note);
    }

    /**
     * Hides an activity at once: creates a report and decides it.
     *
     * @param note reason for the author
     * @throws NotFound if the caller does not decide there; then nothing is reported
     */
    public ReportCard hideActivity(long id, String reason, String note) {
        return decide(reportActivity(id, reason, null).id(), null, "hide", note);
    }

    /** Hides a comment at once; fails like {@link #hideActivity}. */
    public ReportCard hideComment(long id, String reason, String note) {
        return decide(reportComment(id, reason, null).id(), null, "hide", note);
    }

    private static ReportedItem item(LocatedActivity found, Long commentId, long authorId) {
        return new ReportedItem(found.activity().id(), commentId, found.place().id(), authorId);
    }

    private static String words(String field, String text, boolean optional) {
        String clean = text == null ? "" : Characters.storable(text).strip();
        if (clean.length() > LONGEST) {
            throw new Invalid(field, "invalid.too-long", LONGEST);
        }
        if (!optional && !Characters.isSeen(clean)) {
            throw new Invalid(field, "invalid.required");
        }
        return clean;
    }

    private ReportCard report(Caller caller, ReportedItem item, String reason, String note) {
        ReportReason why =
                ReportReason.ofWord(reason)
                        .orElseThrow(() -> new Invalid("reason", "invalid.choice"));
        String said = words("note", note, true);
        if (item.authorId() == caller.personId()) {
            throw new Invalid("id", "invalid.oneself");
        }
        Report report =
                reports.open(item, caller.personId())
                        .orElseGet(() -> open(item, caller.personId(), why, said));
        return shown(caller, reports.read(report.id()).orElseThrow());
    }

    private Report open(ReportedItem item, long reporter, ReportReason reason, String note) {
        Report report = new Report(ids.next(), item, reporter, reason, note);
        reports.add(report);
        return report;
    }

    /**
     * Reports for the caller's decision.
     *
     * @param state {@code open} for waiting ones, {@code decided} for others; null for {@code open}
     */
    public Page<ReportCard> list(String state, int limit, String cursor) {
        Caller caller = callers.current();
        String asked = state == null ? "open" : state;
        if (!List.of("open", "decided").contains(asked)) {
            throw new Invalid("state", "invalid.choice");
        }
        String call = "reports|" + asked;
        Cursor after = Cursor.decode(cursor, call, 1);
        long before = after == null ? Long.MAX_VALUE : after.id(0);
        List<FiledReport> found = reports.list(caller, asked.equals("open"), before, limit + 1);
        Set<Long> readable = reports.readable(caller.personId(), found);
        Map<Long, PersonBrief> people = reports.people(found);
        return Cursor.page(
                        found, limit, call, last -> new Cursor(List.of(String.valueOf(last.id()))))
                .map(filed -> shown(caller, filed, true, readable, people));
    }

    /** Number of reports waiting for the caller's decision; stops at 100. */
    public int waiting() {
        return reports.waiting(callers.current(), COUNTED);
    }

    /**
     * A report, for its deciders and, once decided, for the author of the item.
     *
     * @throws NotFound for others
     */
    public ReportCard get(long id) {
        Caller caller = callers.current();
        FiledReport filed = reports.read(id).orElseThrow(() -> new NotFound(UNKNOWN));
        boolean isKnown =
                filed.authorId() == caller.personId()
                        ? filed.state() != ReportState.OPEN
                        : reports.isLed(caller, id);
        if (!isKnown) {
            throw new NotFound(UNKNOWN);
        }
        return shown(caller, filed);
    }

    /** Id of the report that hides a post of the caller; empty if it is not hidden. */
    public Optional<Long> hidingOwn(long activityId) {
        return reports.hiding(activityId, callers.current().personId());
    }

    private ReportCard shown(Caller caller, FiledReport filed) {
        List<FiledReport> one = List.of(filed);
        return shown(
                caller,
                filed,
                reports.isLed(caller, filed.id()),
                reports.readable(caller.personId(), one),
                reports.people(one));
    }

    private static ReportCard shown(
            Caller caller,
            FiledReport filed,
            boolean decides,
            Set<Long> readable,
            Map<Long, PersonBrief> people) {
        boolean author = filed.authorId() == caller.personId();
        boolean appeals =
                author && filed.state() == ReportState.HIDDEN && filed.appeal().appeal() == null;
        ReportCard.May may =
                new ReportCard.May(
                        decides && !author, appeals, readable.contains(filed.streamId()));
        ReportCard card = filed.card(people, may);
        boolean known = decides && !author || filed.reporterId() == caller.personId();
        return known ? card : card.withoutReporter();
    }

    /**
     * Decides a report, or replaces the decision.
     *
     * @param seen the state that the caller saw; null for any
     * @param decision {@code keep}, which also shows a hidden item again; {@code ask} the author to
     *     change it; or {@code hide}
     * @param note reason; required except for {@code keep}
     * @throws NotFound if the caller does not decide on it
     * @throws Conflict if the item is the caller's own, or the state has changed
     */
    public ReportCard decide(long id, ReportCard.Seen seen, String decision, String note) {
        Caller caller = callers.current();
        Report report =
                reports.find(id)
                        .filter(it -> reports.isLed(caller, id))
                        .orElseThrow(() -> new NotFound(UNKNOWN));
        hiding.lock(report);
        reports.refresh(report);
        if (report.authorId() == caller.personId()) {
            throw new Conflict("problem.own-report");
        }
        if (seen != null && !seen.equals(ReportCard.Seen.of(report))) {
            throw new Conflict("problem.decided-meanwhile");
        }
        String why = words("note", note, "keep".equals(decision));
        Decision decided =
                Decision.ofWord(decision)
                        .orElseThrow(() -> new Invalid("decision", "invalid.choice"));
        carryOut(caller, report, decided, why);
        audit.done(caller, "report." + decided.word(), "report/" + id, item(report));
        return shown(caller, reports.read(id).orElseThrow());
    }

    /**
     * Shows or hides the item, decides all reports about it, and notifies its author and reporters.
     */
    private void carryOut(Caller caller, Report report, Decision decision, String why) {
        boolean hides = decision == Decision.HIDE;
        if (hides) {
            hiding.hide(caller, report);
        } else {
            hiding.show(report);
        }
        Long decidedBefore = report.decidedBy();
        for (Report each : reports.together(report)) {
            boolean isNews = each.state() == ReportState.OPEN || each.isHidden() != hides;
            each.decide(decision, caller.personId(), clock.instant(), why);
            if (isNews) {
                notices.answered(caller, each);
            }
        }
        if (decision == Decision.KEEP) {
            notices.undecided(caller, report, decidedBefore);
        } else {
            notices.decided(caller, report);
        }
    }

    private static String item(Report report) {
        return report.commentId() == null
                ? "activity/" + report.activityId()
                : "comment/" + report.commentId();
    }

    /**
     * Appeals against hiding, once.
     *
     * @throws NotFound if the item is not the caller's
     * @throws Conflict if it is not hidden, or was appealed before
     */
    public ReportCard appeal(long id, String text) {
        Caller caller = callers.current();
        get(id);
        Report report = reports.find(id).orElseThrow();
        if (report.authorId() != caller.personId()) {
            throw new NotFound(UNKNOWN);
        }
        if (!report.canAppeal()) {
            throw new Conflict("problem.no-appeal");
        }
        report.appeal(words("text", text, false), clock.instant());
        return get(id);
    }
}
