package org.rounds.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.primefaces.PrimeFaces;
import org.rounds.moderation.service.ReportCard;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.page.FormProblems;

/** The dialog that asks for the reason of a decision on a report. */
@Named
@RequestScoped
public class DecisionView {

    @Inject private ReportService service;
    @Inject private ReportsView reports;

    private long report;
    private String seen;
    private String changed;
    private String choice;
    private String note;

    /**
     * Decides. The page learns by the argument {@code decided} that its dialog can close, and by
     * {@code waiting} how many reports wait for the person.
     */
    public void decide() {
        boolean decided =
                FormProblems.tried(
                        "decision",
                        () -> {
                            service.decide(report, state(), choice, note);
                            reports.reload();
                        });
        PrimeFaces.current().ajax().addCallbackParam("decided", decided);
        PrimeFaces.current().ajax().addCallbackParam("waiting", service.waiting());
    }

    private ReportCard.Seen state() {
        try {
            return new ReportCard.Seen(seen, changed == null ? null : Instant.parse(changed));
        } catch (DateTimeParseException e) {
            throw new Invalid("changed", "invalid.type");
        }
    }

    public long getReport() {
        return report;
    }

    public void setReport(long report) {
        this.report = report;
    }

    public String getSeen() {
        return seen;
    }

    /** State of the report as the page showed it. */
    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getChanged() {
        return changed;
    }

    /** When the report was last decided or appealed, as the page showed it; null for never. */
    public void setChanged(String changed) {
        this.changed = changed;
    }

    /** The decision: {@code keep}, {@code ask} or {@code hide}. */
    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
