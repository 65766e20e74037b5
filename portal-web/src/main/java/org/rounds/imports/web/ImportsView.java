package org.rounds.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rounds.importfile.service.FaultText;
import org.rounds.imports.service.ImportService;
import org.rounds.imports.service.ImportState;
import org.rounds.shared.service.Setting;

/** Imports of this installation, newest first. */
@Named
@RequestScoped
public class ImportsView {

    private static final int SIZE = 20;

    @Inject private ImportService service;

    private List<ImportState> jobs;

    @PostConstruct
    void load() {
        jobs = service.list(SIZE, null).items();
    }

    public List<ImportState> getJobs() {
        return jobs;
    }

    /** Whether an import is running, so that the page polls. */
    public boolean isBusy() {
        return jobs.stream().anyMatch(ImportState::isOpen);
    }

    /** Color of an import. */
    public String tone(ImportState job) {
        if (hasFaults(job)) {
            return "warn";
        }
        return switch (job.status()) {
            case "failed" -> "bad";
            case "done" -> "good";
            default -> "brand";
        };
    }

    /** Icon of an import. */
    public String icon(ImportState job) {
        if (hasFaults(job)) {
            return "warn";
        }
        return switch (job.status()) {
            case "failed" -> "err";
            case "done" -> "okc";
            case "stopped" -> "stop";
            default -> "refresh";
        };
    }

    /** Class of its progress bar by outcome; empty for none. */
    public String bar(ImportState job) {
        return switch (job.status()) {
            case "failed" -> "rd-progress--bad";
            case "done" -> "rd-progress--good";
            default -> "";
        };
    }

    /** Whether it has faulty rows without having failed as a whole. */
    private static boolean hasFaults(ImportState job) {
        return job.faults().errorCount() > 0 && !job.status().equals("failed");
    }

    /** The message of a fault in the language of the page. */
    public String words(FaultText text) {
        return FaultWords.of(text, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** Maximum size of an upload. */
    public int getLimit() {
        return Setting.ROUNDS_IMPORT_MAX_MB.number();
    }
}
