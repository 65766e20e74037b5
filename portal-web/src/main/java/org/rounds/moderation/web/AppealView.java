package org.rounds.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.page.FormProblems;

/** The form by which an author objects to a decision. */
@Named
@RequestScoped
public class AppealView {

    @Inject private ReportService service;
    @Inject private ReportsView reports;

    private String text;
    private boolean sent;

    /** Sends the objection; on errors the text stays as typed. */
    public void send() {
        sent =
                FormProblems.tried(
                        "appeal",
                        () -> {
                            service.appeal(reports.getOne().id(), text);
                            reports.reload();
                        });
        PrimeFaces.current().ajax().addCallbackParam("sent", sent);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isSent() {
        return sent;
    }
}
