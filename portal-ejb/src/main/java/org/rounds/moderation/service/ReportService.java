package org.rounds.moderation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Characters;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;

/**
 * Saying that something is wrong, and deciding what becomes of it. Those who lead a room decide
 * there, community managers and administrators on what is for everyone, and where a room has nobody
 * else to decide. The author learns what was decided and why, not who reported it, and can object.
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

    /**
     * Reports an activity. Whoever reports it again while that is open gets the same report.
     *
     * @throws Invalid if there is no such reason, it is the caller's own, or the note is over 1,000
     *     characters
     */
    public ReportCard reportActivity(long id, String reason, String note) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        return report(caller, found, null, found.activity().authorId(), said(reason, note));
    }

    /** Reports a comment; fails as {@link #reportActivity} does. */
    public ReportCard reportComment(long id, String reason, String note) {
        Caller caller = callers.current();
        Comment comment = gate.liveComment(id);
        LocatedActivity found = gate.discussed(caller, comment);
        return report(caller, found, id, comment.authorId(), said(reason, note));
    }

    /**
     * Hides an activity at once: a report on which whoever makes it decides.
     *
     * @param note why, for the author
     * @throws NotFound if the caller does not decide there; then nothing is reported
     */
    public ReportCard hideActivity(long id, String reason, String note) {
        return decide(reportActivity(id, reason, null).id(), null, "hide", note);
    }

    /** Hides a comment at once; fails as {@link #hideActivity} does. */
    public ReportCard hideComment(long id, String reason, String note) {
        return decide(reportComment(id, reason, null).id(), null, "hide", note);
    }

    private static ReportRepository.Said said(String reason, String note) {
        return new ReportRepository.Said(
                ReportReason.ofWord(reason)
                        .orElseThrow(() -> new Invalid("reason", "invalid.choice")),
                words("note", note, true));
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

    private ReportCard report(
            Caller caller,
            LocatedActivity found,
            Long commentId,
            long author,
            ReportRepository.Said said) {
        if (author == caller.personId()) {
            throw new Invalid("id", "invalid.oneself");
        }
        long activity = found.activity().id();
        long id =
                reports.open(activity, commentId, caller.personId())
                        .orElseGet(
                                () -> {
                                    long fresh = ids.next();
                                    reports.add(
                                            fresh,
                                            found,
                                            commentId,
                                            author,
                                            caller.personId(),
                                            said);
                                    return fresh;
                                });
        return shown(caller, reports.find(id).orElseThrow());
    }

    /**
     * What was reported where the caller decides.
     *
     * @param state {@code open} for what waits, {@code decided} for what does not; null for {@code
     *     open}
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
        return Cursor.page(
                        found,
                        limit,
                        call,
                        last -> new Cursor(List.of(String.valueOf(last.card().id()))))
                .map(filed -> shown(caller, filed, true, readable));
    }

    /** How much waits for the caller's decision; stops at 100. */
    public int waiting() {
        return reports.waiting(callers.current(), COUNTED);
    }

    /**
     * A report, for those who decide on it and for the author of what was reported.
     *
     * @throws NotFound for everybody else
     */
    public ReportCard get(long id) {
        Caller caller = callers.current();
        FiledReport filed = reports.find(id).orElseThrow(() -> new NotFound(UNKNOWN));
        boolean authorOfDecided =
                filed.authorId() == caller.personId() && !filed.card().state().equals("open");
        if (!mayDecide(caller, filed) && !authorOfDecided) {
            throw new NotFound(UNKNOWN);
        }
        return shown(caller, filed);
    }

    /** The report for which a post of the caller's is hidden; empty if it is not. */
    public Optional<Long> hidingOwn(long activityId) {
        return reports.hiding(activityId, callers.current().personId());
    }

    private boolean mayDecide(Caller caller, FiledReport filed) {
        return reports.isLed(caller, filed.card().id());
    }

    private ReportCard shown(Caller caller, FiledReport filed) {
        return shown(
                caller,
                filed,
                mayDecide(caller, filed),
                reports.readable(caller.personId(), List.of(filed)));
    }

    private static ReportCard shown(
            Caller caller, FiledReport filed, boolean decides, Set<Long> readable) {
        ReportCard card = filed.card();
        boolean author = filed.authorId() == caller.personId();
        boolean known = decides && !author || filed.reporterId() == caller.personId();
        ReportCard.May may =
                new ReportCard.May(
                        decides && !author,
                        author && card.state().equals("hidden") && card.appeal() == null,
                        readable.contains(filed.streamId()));
        return filed.shown(known, may).card();
    }

    /**
     * Decides on what was reported, or decides anew.
     *
     * @param seen how the caller saw it; null for however it stands
     * @param decision {@code keep}, which also shows again what was hidden; {@code ask} the author
     *     to change it; or {@code hide}
     * @param note why; needed for all but {@code keep}
     * @throws NotFound if the caller does not decide on it
     * @throws Conflict if it is the caller's own, or stands otherwise by now
     */
    public ReportCard decide(long id, ReportCard.Seen seen, String decision, String note) {
        Caller caller = callers.current();
        hiding.hold(
                reports.find(id)
                        .filter(it -> mayDecide(caller, it))
                        .orElseThrow(() -> new NotFound(UNKNOWN)));
        FiledReport filed = reports.find(id).orElseThrow();
        if (filed.authorId() == caller.personId()) {
            throw new Conflict("problem.own-report");
        }
        if (seen != null && !seen.equals(ReportCard.Seen.of(filed.card()))) {
            throw new Conflict("problem.decided-meanwhile");
        }
        String why = words("note", note, "keep".equals(decision));
        switch (decision == null ? "" : decision) {
            case "keep" -> {
                hiding.show(filed);
                reports.decide(filed, caller.personId(), "KEPT", why);
                notices.undecided(caller, filed);
            }
            case "ask" -> {
                hiding.show(filed);
                reports.decide(filed, caller.personId(), "ASKED", why);
                notices.decided(caller, filed);
            }
            case "hide" -> {
                hiding.hide(caller, filed);
                reports.decide(filed, caller.personId(), "HIDDEN", why);
                notices.decided(caller, filed);
            }
            default -> throw new Invalid("decision", "invalid.choice");
        }
        audit.done(caller, "report." + decision, "report/" + id, item(filed.card()));
        return shown(caller, reports.find(id).orElseThrow());
    }

    private static String item(ReportCard card) {
        return card.commentId() == null
                ? "activity/" + card.activityId()
                : "comment/" + card.commentId();
    }

    /**
     * Objects to what was hidden, once.
     *
     * @throws NotFound if it is not the caller's
     * @throws Conflict if it is not hidden, or was objected to before
     */
    public ReportCard appeal(long id, String text) {
        Caller caller = callers.current();
        ReportCard card = get(id);
        if (card.author().id() != caller.personId()) {
            throw new NotFound(UNKNOWN);
        }
        if (!card.may().appeal()) {
            throw new Conflict("problem.no-appeal");
        }
        reports.appeal(id, words("text", text, false));
        return get(id);
    }
}
