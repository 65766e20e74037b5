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

/** The imports of this installation, newest first. */
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

    /** Whether something still goes on, so that the page asks again. */
    public boolean isBusy() {
        return jobs.stream().anyMatch(ImportState::isOpen);
    }

    /** The colour of an import. */
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

    /** The icon of an import. */
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

    /** The class of its bar in the colour of how it ended; empty for none. */
    public String bar(ImportState job) {
        return switch (job.status()) {
            case "failed" -> "rd-progress--bad";
            case "done" -> "rd-progress--good";
            default -> "";
        };
    }

    /** Whether some of its rows are faulty; it has not failed as a whole. */
    private static boolean hasFaults(ImportState job) {
        return job.faults().errorCount() > 0 && !job.status().equals("failed");
    }

    /** What is wrong with a row or a file, in the language of the page. */
    public String words(FaultText text) {
        return FaultWords.of(text, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The largest file that may be sent. */
    public int getLimit() {
        return Setting.ROUNDS_IMPORT_MAX_MB.number();
    }
}
